import { useEffect, useState } from 'react';

/**
 * A small choice about the screen that this browser remembers; nothing about the talk itself. Begins as
 * `usual`, also on the server, and where the browser keeps nothing.
 */
export function useKept(name: string, usual: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(usual);
  useEffect(() => {
    const kept = tolerant(() => localStorage.getItem(`${PREFIX}${name}`));
    if (kept) setValue(kept === 'yes');
  }, [name]);
  return [
    value,
    (chosen) => {
      setValue(chosen);
      tolerant(() => localStorage.setItem(`${PREFIX}${name}`, chosen ? 'yes' : 'no'));
    },
  ];
}

const PREFIX = 'muskat-screen:';

function tolerant<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
