import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { PasskeyRefusedError } from './factors.errors';

const SIGNED_IN = ['clientDataJSON', 'authenticatorData', 'signature'] as const;
const MADE = ['clientDataJSON', 'attestationObject'] as const;

/** A browser's answer to "sign in", as it comes from outside. @throws PasskeyRefusedError when it is nothing of the kind */
export function readAssertion(given: unknown): AuthenticationResponseJSON {
  return read(given, SIGNED_IN) as unknown as AuthenticationResponseJSON;
}

/** A browser's answer to "make a passkey". @throws PasskeyRefusedError */
export function readAttestation(given: unknown): RegistrationResponseJSON {
  return read(given, MADE) as unknown as RegistrationResponseJSON;
}

/** The text that a form carries, or what a program sent. */
function read(given: unknown, needed: readonly string[]): Record<string, unknown> {
  const answer = recordOf(typeof given === 'string' ? parsed(given) : given);
  const response = recordOf(answer['response']);
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  const isWhole = isText(answer['id']) && isText(answer['rawId']) && needed.every((name) => isText(response[name]));
  if (!isWhole) throw new PasskeyRefusedError();
  const transports = response['transports'];
  const named = Array.isArray(transports) ? transports.filter(isText).slice(0, 8) : [];
  return { ...answer, response: { ...response, transports: named } };
}

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new PasskeyRefusedError();
  return value as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
