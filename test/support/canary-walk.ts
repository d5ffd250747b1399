import { attemptRoute, ownNaming, type Credentials } from './access-tries';
import type { Answer } from './dial';
import type { PeopledApp } from './peopled';
import { isPage, ROUTES } from './routes';
import { canariesIn, type Canary } from './sensitive-canaries';

/** A canary that somebody was shown. */
export interface Sighting {
  readonly who: string;
  readonly canary: Canary;
  readonly path: string;
}

/** So many addresses are a walk; a list that leads on for ever is none. */
const LONGEST = 1_500;
/** What ends the walk of whoever follows it, and what only repeats the mails, which are looked at by themselves. */
const NOT_FOLLOWED = /^\/(sign-out|demo\/|assets\/)/;

/**
 * Opens all that somebody can read on a register: every route with the ids of what is there, and from the pages wherever a
 * link leads. Answers which canaries were shown, and how many addresses were opened.
 */
export async function walkFor(
  app: PeopledApp,
  who: string,
  as: Credentials,
): Promise<{ opened: number; sightings: Sighting[] }> {
  const seen = new Map<string, Set<Canary>>();
  const waiting: string[] = [];
  const look = (path: string, answer: Answer): void => {
    seen.set(path, new Set(canariesIn(`${answer.text} ${JSON.stringify(answer.headers)}`)));
    waiting.push(...linksIn(answer).filter((link) => !seen.has(link)));
  };
  for (const route of Object.keys(ROUTES).filter((name) => name.startsWith('GET ') && !ROUTES[name]?.ends)) {
    const naming = ownNaming(route, app.north);
    const path = naming.path ?? route.split(' ')[1] ?? '';
    if (!NOT_FOLLOWED.test(path)) look(path, await attemptRoute(app, { route, at: app.north, as, naming }));
  }
  for (let path = waiting.pop(); path !== undefined && seen.size < LONGEST; path = waiting.pop()) {
    if (seen.has(path) || NOT_FOLLOWED.test(path)) continue;
    const headers = { cookie: as.browser.cookie };
    look(path, await app.dial({ method: 'GET', host: app.north.host, path, headers }));
  }
  const sightings = [...seen].flatMap(([path, canaries]) => [...canaries].map((canary) => ({ who, canary, path })));
  return { opened: seen.size, sightings };
}

/** Where the links of a page lead on this register, each page once, however it is asked. */
function linksIn({ text, headers, status }: Answer): string[] {
  const to = status === 303 ? [String(headers['location'])] : [];
  const links = [...text.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)].map(([, path]) => path ?? '');
  return [...new Set([...to, ...links])].filter((path) => path.startsWith('/') && isPage(`GET ${path}`));
}
