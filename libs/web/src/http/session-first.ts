import type { RequestHandler, Request } from 'express';
import type { Session, Store } from 'express-session';

/** What each session of a request held when it was last kept. */
const kept = new WeakMap<object, string>();

/** Makes a store remember what it keeps, and not write the time again where it has just written everything. */
export function rememberKept(store: Store): Store {
  const set = store.set.bind(store);
  const touch = store.touch?.bind(store);
  store.set = (id, session, done) => {
    kept.set(session, contentOf(session));
    set(id, session, done);
  };
  store.touch = (id, session, done) => {
    if (kept.has(session)) done?.();
    else touch?.(id, session, done);
  };
  return store;
}

/**
 * Holds an answer back until what its request changed in the session is kept. express-session by itself sends the head of
 * the answer first: a browser that follows a redirect at once would then see a page that knows nothing of the deed, and a
 * late write could undo what the next request left.
 */
export function sessionFirst(sessions: RequestHandler): RequestHandler {
  return (request, response, next) =>
    sessions(request, response, (error?: unknown) => {
      if (error) return next(error);
      const before = contentOf(sessionOf(request));
      const end = response.end.bind(response) as (...given: unknown[]) => typeof response;
      response.end = ((...given: unknown[]) => {
        const session = sessionOf(request);
        const now = contentOf(session);
        if (!session || now === (kept.get(session) ?? before)) return end(...given);
        session.save((failure?: unknown) => (failure ? next(failure) : end(...given)));
        return response;
      }) as typeof response.end;
      next();
    });
}

function sessionOf(request: Request): Session | undefined {
  return (request as { session?: Session }).session;
}

/** Without the cookie, whose time runs on by itself. */
function contentOf(session: object | undefined): string {
  return JSON.stringify(session, (key, value: unknown) => (key === 'cookie' ? undefined : value)) ?? '';
}
