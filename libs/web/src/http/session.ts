import { Logger } from '@nestjs/common';
import { type Config, Secrets } from '@pa/platform';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import cookieParser from 'cookie-parser';
import type { IncomingHttpHeaders } from 'node:http';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { leaveEnded } from './ended-sessions';
import { rememberKept, sessionFirst } from './session-first';

const logger = new Logger('Sessions');

/** For this long a cookie lasts unless whoever begins the session says otherwise. */
const IDLE_MS = 12 * 60 * 60 * 1000;

/** What a session knows of who signed in. Instants are ISO texts: sessions are kept as JSON. */
export interface SessionPerson {
  readonly id: string;
  readonly licenseeId: string;
  /** The row that the person sees in the list of where they are signed in. It stays when the cookie's id changes. */
  readonly sessionId: string;
  readonly startedAt: string;
  /** When they last proved who they are. */
  readonly provenAt: string;
  /** A passkey or a second factor was used. */
  readonly strong: boolean;
  /** The representation under which they act for someone else just now. */
  readonly acting?: string | undefined;
}

declare module 'express-session' {
  interface SessionData {
    /** Who signed in, on which register. A session is worth nothing on another register's host. */
    person?: SessionPerson;
    /** One sentence for the next page, such as "Your week is saved". */
    notice?: string;
  }
}

/** The worker takes out what has ended, and whoever knows the person notes that a session is used: not each request. */
const QUIET = { pruneSessionInterval: false, disableTouch: true } as const;

/** Cookie sessions for pages, kept in PostgreSQL. Visitors get none. */
export function sessionHandler(config: Config, secrets: Secrets, dataSource: DataSource): RequestHandler {
  const Store = connectPgSimple(session);
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const store = new Store({ pool, tableName: 'sessions', createTableIfMissing: false, ...QUIET });
  const sessions = session({
    name: cookieName(config),
    secret: secretOf(secrets),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.https, path: '/', maxAge: IDLE_MS },
    store: rememberKept(leaveEnded(store, pool)),
  });
  const isOurs = (headers: IncomingHttpHeaders) => sessionIdOf(headers, config, secrets) !== null;
  return whereThereMayBeOne({ cookie: cookieName(config), isOurs }, sessionFirst(sessions));
}

/** Who only looks and shows no cookie has no session, and is not given one: signing in is a post. */
function whereThereMayBeOne(
  { cookie, isOurs }: { cookie: string; isOurs: (headers: IncomingHttpHeaders) => boolean },
  sessions: RequestHandler,
): RequestHandler {
  return (request, response, next) => {
    const isLooking = request.method === 'GET' || request.method === 'HEAD';
    const { cookies } = request as { cookies?: Readonly<Record<string, unknown>> };
    const isShown = cookies?.[cookie] !== undefined;
    if (isShown && !isOurs(request.headers)) logger.log('A session cookie that we did not sign was refused');
    if (isLooking && !isShown) next();
    else void sessions(request, response, next);
  };
}

/** The id of the session that the headers of a request name and we signed, for whoever has no express before them. */
export function sessionIdOf(headers: IncomingHttpHeaders, config: Config, secrets: Secrets): string | null {
  const request = { headers } as Request;
  cookieParser(secretOf(secrets))(request, {} as Response, () => undefined);
  const id: unknown = (request.signedCookies as Record<string, unknown>)[cookieName(config)];
  return typeof id === 'string' ? id : null;
}

function cookieName({ https }: Pick<Config, 'https'>): string {
  return https ? '__Host-session' : 'session';
}

function secretOf(secrets: Secrets): string {
  return secrets.text('session');
}
