import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { useState } from 'react';
import type { Refused } from '../../http/refusals.server';
import { useHydrated } from '../form/use-hydrated';

/** What went wrong: as the server said it, or with the device. */
export type PasskeyProblem = Refused['refused'];

const problem = (code: string): PasskeyProblem => ({ code, values: {} });

class Told extends Error {
  constructor(readonly problem: PasskeyProblem) {
    super(problem.code);
  }
}

/** Posts to one of our script addresses and gives its JSON; throws what it refused. */
async function ask<Answer>(path: string, fields: Record<string, string>): Promise<Answer> {
  const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
  const said: Answer | Refused = await answer.json();
  if (typeof said === 'object' && said !== null && 'refused' in said) throw new Told(said.refused);
  return said;
}

/** Has the device prove who holds it, for what `path` asks; gives its answer, as JSON. */
export async function assertPasskey(path: string, fields: Record<string, string> = {}): Promise<string> {
  const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>(path, fields);
  return JSON.stringify(await startAuthentication({ optionsJSON }));
}

export async function proveWithPasskey(path: string, fields: Record<string, string> = {}): Promise<void> {
  const answer = await assertPasskey(path, fields);
  await ask(path, { ...fields, answer });
}

/** Has the device make a passkey with this name. Gives the recovery codes where it is the first way of its kind. */
export async function makePasskey(name: string): Promise<string[] | null> {
  const path = '/mit-login/noegle';
  const optionsJSON = await ask<PublicKeyCredentialCreationOptionsJSON>(path, { intent: 'add' });
  const made = JSON.stringify(await startRegistration({ optionsJSON }));
  const { codes } = await ask<{ codes: string[] | null }>(path, { intent: 'add', name, answer: made });
  return codes;
}

/** For a button that asks the device: whether this browser can, whether it is under way, and what went wrong. */
export function useDevice() {
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<PasskeyProblem | null>(null);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setRefused(null);
    try {
      await work();
    } catch (error) {
      setRefused(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { able: hydrated && browserSupportsWebAuthn(), busy, refused, run };
}

function problemOf(error: unknown): PasskeyProblem {
  if (error instanceof Told) return error.problem;
  // The names are those of the standard; whoever presses "cancel" is told the same as whoever waited too long.
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return problem('passkey.cancelled');
  if (name === 'InvalidStateError') return problem('passkey.already');
  return problem('passkey.failed');
}
