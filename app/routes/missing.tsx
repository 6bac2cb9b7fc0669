import { data } from 'react-router';

/** Any address that is no page: 404 within the frame, with the visitor's own menu to go on from. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export default function Missing() {
  return null;
}
