import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../../http/refusals.server';
import { textOfCode } from '../../i18n/text-of-code';
import { Alert } from './alert';

/**
 * Why an action was refused and what to do, at the top of its form. Nothing where it was not. Takes the
 * focus when it comes, so that it is seen also where its form is far down the page.
 */
export function Refusal({ refused }: { refused?: Refused['refused'] | null }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows what was refused, not the render.
  useEffect(() => box.current?.focus(), [refused]);
  if (!refused) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Alert kind="error" role="alert">
        {textOfCode(t, 'errors', refused.code, refused.values)}
      </Alert>
    </div>
  );
}
