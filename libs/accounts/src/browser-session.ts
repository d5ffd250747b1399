import type { RegisterRequest } from '@pa/platform';
import type { Session, SessionData } from 'express-session';

type BrowserSession = Session & Partial<SessionData>;

function sessionOf(request: RegisterRequest): BrowserSession {
  return (request as unknown as { session: BrowserSession }).session;
}

/** Starts a session under a new id, so that an id known before signing in is worth nothing after. */
export async function beginSession(
  request: RegisterRequest,
  person: { id: string; licenseeId: string },
): Promise<void> {
  await settled((done) => sessionOf(request).regenerate(done));
  sessionOf(request).person = person;
  await settled((done) => sessionOf(request).save(done));
}

/** Ends the session here and in the database. */
export async function endSession(request: RegisterRequest): Promise<void> {
  await settled((done) => sessionOf(request).destroy(done));
}

async function settled(deed: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    deed((error) => (error ? reject(error instanceof Error ? error : new Error('The session failed')) : resolve()));
  });
}
