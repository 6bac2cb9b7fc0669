/** What a route says of its page to the frame around it. */
export type PageHandle = {
  /** The page has the whole screen: no head, no navigation, no foot. */
  wholeScreen: true;
};

export const takesWholeScreen = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'wholeScreen' in handle;
