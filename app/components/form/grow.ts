const growsByItself = () => CSS.supports('field-sizing', 'content');

/** Makes a text area as high as its text, in browsers whose style sheets cannot. */
export function grow(area: HTMLTextAreaElement | null): void {
  if (!area || growsByItself()) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
