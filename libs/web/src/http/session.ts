import { type Config, Secrets } from '@pa/platform';
import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { rememberKept, sessionFirst } from './session-first';

/** Idle for this long, a session ends. */
const IDLE_MS = 12 * 60 * 60 * 1000;

declare module 'express-session' {
  interface SessionData {
    /** Who signed in, on which register. A session is worth nothing on another register's host. */
    person?: { id: string; licenseeId: string };
    /** One sentence for the next page, such as "Your week is saved". */
    notice?: string;
  }
}

/** Cookie sessions for pages, kept in PostgreSQL. Visitors get none. */
export function sessionHandler(config: Config, secrets: Secrets, dataSource: DataSource): RequestHandler {
  const Store = connectPgSimple(session);
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const store = new Store({ pool, tableName: 'sessions', createTableIfMissing: false, pruneSessionInterval: 15 * 60 });
  const sessions = session({
    name: config.https ? '__Host-session' : 'session',
    secret: secrets.key('session').toString('base64'),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.https, path: '/', maxAge: IDLE_MS },
    store: rememberKept(store),
  });
  return sessionFirst(sessions);
}
