import type { Store } from 'express-session';
import type { Pool } from 'pg';

const KEEP_AGAIN = 'UPDATE sessions SET sess = $1, expire = to_timestamp($2) WHERE sid = $3';

/**
 * Keeps a session that has ended from coming back. A store by itself writes a row whether it is there or not: a slow page
 * that began before somebody signed out, or was suspended, would write the session down anew as it ends. Here only a
 * session that this request began is added; one that was there before is changed where it still is.
 */
export function leaveEnded(store: Store, pool: Pick<Pool, 'query'>): Store {
  const kept = new WeakSet<object>();
  const open = store.createSession.bind(store);
  const add = store.set.bind(store);
  store.createSession = (request, data) => {
    const session = open(request, data);
    kept.add(session);
    return session;
  };
  const keepAgain = async (id: string, session: Parameters<Store['set']>[1]): Promise<void> => {
    const end = session.cookie.expires ?? new Date(Date.now() + (session.cookie.originalMaxAge ?? 0));
    await pool.query(KEEP_AGAIN, [session, new Date(end).getTime() / 1000, id]);
  };
  store.set = (id, session, done) => {
    if (kept.has(session)) void keepAgain(id, session).then(() => done?.(), done);
    else
      add(id, session, (error?: unknown) => {
        if (!error) kept.add(session);
        done?.(error);
      });
  };
  return store;
}
