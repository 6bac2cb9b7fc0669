/**
 * One order of two: all of `first` as it stands, and what only `second` has, each after what it follows
 * there, or at the front. Each item once.
 */
export function mergedOrder(first: readonly string[], second: readonly string[]): string[] {
  const order = [...first];
  second.forEach((item, place) => {
    if (order.includes(item)) return;
    const before = second[place - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, item);
  });
  return order;
}
