import { createContext } from 'react';

/** This answer's script nonce while a page is rendered on the server; undefined in the browser, which hides it from scripts. */
export const NonceContext = createContext<string | undefined>(undefined);
