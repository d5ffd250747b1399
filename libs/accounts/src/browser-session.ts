import type { RegisterRequest } from '@pa/platform';
import type { SessionPerson } from '@pa/web';
import type { Session, SessionData } from 'express-session';
import { v7 as newId } from 'uuid';
import type { WayIn } from './sessions/way-in';

type BrowserSession = Session & Partial<SessionData>;

/** How somebody came in. */
export interface SessionStart {
  /** A passkey or a second factor was used. */
  readonly strong: boolean;
  readonly way: WayIn;
  /** "Keep me signed in on this device": longer before an unused session ends. */
  readonly keep?: boolean;
}

/** What may change of a session while it lasts; each change gives the cookie a new id. */
export type PowerChange = Partial<Pick<SessionPerson, 'provenAt' | 'strong' | 'acting'>>;

export function sessionOf(request: RegisterRequest): BrowserSession {
  return (request as unknown as { session: BrowserSession }).session;
}

/**
 * Starts a session under a new id, so that an id known before signing in is worth nothing after. Device and place are
 * noted, and a new device is told to the person by mail.
 */
export async function beginSession(
  request: RegisterRequest,
  person: { readonly id: string; readonly licenseeId: string },
  start: SessionStart = { strong: false, way: 'password' },
): Promise<void> {
  const now = new Date().toISOString();
  await renew(request, {
    id: person.id,
    licenseeId: person.licenseeId,
    sessionId: newId(),
    startedAt: now,
    provenAt: now,
    strong: start.strong,
  });
}

/** Changes what a session may do, under a new id: after a second factor, a fresh proof, or when acting for someone begins or ends. */
export async function raisePower(request: RegisterRequest, change: PowerChange): Promise<void> {
  const { person } = sessionOf(request);
  if (person) await renew(request, { ...person, ...change });
}

/** Ends the session here and in the database. */
export async function endSession(request: RegisterRequest): Promise<void> {
  await settled((done) => sessionOf(request).destroy(done));
}

async function renew(request: RegisterRequest, person: SessionPerson): Promise<void> {
  await settled((done) => sessionOf(request).regenerate(done));
  sessionOf(request).person = person;
  await settled((done) => sessionOf(request).save(done));
}

async function settled(deed: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    deed((error) => (error ? reject(error instanceof Error ? error : new Error('The session failed')) : resolve()));
  });
}
