import { newToken, type RegisterRequest } from '@pa/platform';
import type { SessionPerson } from '@pa/web';
import type { Session, SessionData } from 'express-session';
import { v7 as newId } from 'uuid';
import { StaleSignInError } from './factors/factors.errors';
import { deviceName } from './sessions/device-name';
import type { Identities } from './sessions/identities.service';
import { networkOf } from './sessions/network';
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
export interface PowerChange extends Partial<Pick<SessionPerson, 'provenAt' | 'strong'>> {
  /** For whom from now on; undefined ends it. */
  readonly acting?: string | undefined;
}

const KEEPER = Symbol('who keeps the sessions');
const DEVICE_SECRET = /^[\w-]{43}$/;
const DEVICE_DAYS = 400;

function sessionOf(request: RegisterRequest): BrowserSession {
  return (request as unknown as { session: BrowserSession }).session;
}

/** Who the session says it is; nobody where there is no session, as on the API. */
export function personOf(request: RegisterRequest): SessionPerson | null {
  return (request as unknown as { session?: BrowserSession }).session?.person ?? null;
}

/** Puts at a request's hand what keeps sessions; the middleware that finds the actor does it. */
export function lendKeeper(request: RegisterRequest, keeper: Identities): void {
  (request as unknown as Record<symbol, Identities>)[KEEPER] = keeper;
}

/**
 * Starts a session under a new id, so that an id known before signing in is worth nothing after. Device and place are
 * noted, and a new device is told to the person by mail.
 */
export async function beginSession(
  request: RegisterRequest,
  { id, licenseeId }: { readonly id: string; readonly licenseeId: string },
  { strong, way, keep = false }: SessionStart,
): Promise<void> {
  const sessionId = newId();
  const device = {
    secret: deviceSecretOf(request),
    name: deviceName(request.headers['user-agent']),
    network: networkOf(request.ip),
  };
  const begun = await keeperOf(request).begin(licenseeId, { id: sessionId, personId: id, way, kept: keep, device });
  if (!begun) throw new StaleSignInError();
  const at = begun.at.toISOString();
  const person = { id, licenseeId, sessionId, startedAt: at, provenAt: at, strong };
  await renew(request, person, begun.limit.idle);
}

/** Changes what a session may do, under a new id: after a second factor, a fresh proof, or when acting for someone begins or ends. */
export async function raisePower(request: RegisterRequest, change: PowerChange): Promise<void> {
  const { person, cookie } = sessionOf(request);
  if (person) await renew(request, { ...person, ...change }, cookie.originalMaxAge ?? undefined);
}

/** The same person proved who they are just now. */
export async function proveAgain(request: RegisterRequest, strong: boolean): Promise<void> {
  const { person } = sessionOf(request);
  const provenAt = keeperOf(request).now().toISOString();
  await raisePower(request, { provenAt, strong: strong || person?.strong === true });
}

/** Ends the session here and in the database; the browser goes on as a visitor. */
export async function endSession(request: RegisterRequest): Promise<void> {
  const { person } = sessionOf(request);
  if (person) await keeperOf(request).end(person);
  await settled((done) => sessionOf(request).destroy(done));
}

/** Lets go of a session whose person is no longer let in by it. */
export async function dropSession(request: RegisterRequest): Promise<void> {
  await settled((done) => sessionOf(request).regenerate(done));
}

/** A session that nothing was kept in has an id that nobody was ever told, so it needs no other. */
async function renew(request: RegisterRequest, person: SessionPerson, maxAge: number | undefined): Promise<void> {
  const isUntold = Object.keys(sessionOf(request)).every((key) => key === 'cookie');
  if (!isUntold) await settled((done) => sessionOf(request).regenerate(done));
  const session = sessionOf(request);
  session.person = person;
  if (maxAge !== undefined) session.cookie.maxAge = maxAge;
  await settled((done) => session.save(done));
}

function keeperOf(request: RegisterRequest): Identities {
  const keeper = (request as unknown as Partial<Record<symbol, Identities>>)[KEEPER];
  if (!keeper) throw new Error('This request came past the middleware that keeps sessions.');
  return keeper;
}

/** The device's own secret: read from its cookie, or made and left there. It opens nothing; it only tells a new device. */
function deviceSecretOf(request: RegisterRequest): string {
  const { https: secure } = keeperOf(request);
  const name = secure ? '__Host-device' : 'device';
  const known = (request.cookies as Record<string, unknown> | undefined)?.[name];
  const secret = typeof known === 'string' && DEVICE_SECRET.test(known) ? known : newToken();
  const maxAge = DEVICE_DAYS * 86_400_000;
  request.res?.cookie(name, secret, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge });
  return secret;
}

async function settled(deed: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    deed((error) => (error ? reject(error instanceof Error ? error : new Error('The session failed')) : resolve()));
  });
}
