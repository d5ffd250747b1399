import { Authenticators } from '@pa/accounts';
import { Clock, STAFF_ROLES, UnitOfWork, type Actor } from '@pa/platform';
import { generate } from 'otplib';
import type { Client } from 'pg';
import type { TestApp } from './app';

/** Everybody's app in the tests holds the same secret. */
const SECRET = 'KRSXG5BAKNSWG4TFOQQGM33SEBKGK43U';

export function isStaff({ roles }: Pick<Actor, 'roles'>): boolean {
  return [...STAFF_ROLES, 'operator' as const].some((role) => roles.includes(role));
}

/** Sets up an authenticator app for somebody, as staff must have one. */
export async function giveAuthenticator({ app }: Pick<TestApp, 'app'>, { licenseeId, personId }: Actor): Promise<void> {
  const authenticators = app.get(Authenticators);
  await app.get(UnitOfWork).run(licenseeId, (tx) => authenticators.keep(tx, personId, { secret: SECRET, step: null }));
}

/** What the app shows by the server's clock. */
export async function codeNow({ app }: Pick<TestApp, 'app'>): Promise<string> {
  return generate({ secret: SECRET, epoch: Math.floor(app.get(Clock).now().getTime() / 1000) });
}

/** A code works once in its half minute; a test that signs the same person in again does not wait for the next one. */
export async function forgetUsedCodes(superuser: Client): Promise<void> {
  await superuser.query('UPDATE authenticators SET last_step = NULL');
}
