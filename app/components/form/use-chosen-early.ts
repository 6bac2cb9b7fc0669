import { useEffect, useRef } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

/**
 * Keeps a choice among radio buttons that was made before the scripts ran: the form library sets them to
 * what they started with when it takes them over. Returns the `ref` of each button, in place of the
 * library's own, which it calls.
 */
export function useChosenEarly(register: Partial<UseFormRegisterReturn> | undefined) {
  const early = useRef<HTMLInputElement | null | undefined>(undefined);
  const onChange = useRef(register?.onChange);
  onChange.current = register?.onChange;
  useEffect(() => {
    const chosen = early.current;
    if (!chosen) return;
    chosen.checked = true;
    void onChange.current?.({ target: chosen, type: 'change' });
  }, []);
  return (button: HTMLInputElement | null) => {
    // The first of the group comes here before the library has seen any of them.
    if (button && early.current === undefined) early.current = chosenBeforeScripts(button);
    register?.ref?.(button);
  };
}

function chosenBeforeScripts(button: HTMLInputElement): HTMLInputElement | null {
  const chosen = button.closest('fieldset')?.querySelector('input[type=radio]:checked');
  return chosen instanceof HTMLInputElement && !chosen.defaultChecked ? chosen : null;
}
