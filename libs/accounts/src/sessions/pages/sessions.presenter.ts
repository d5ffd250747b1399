import type { Actor, Role } from '@pa/platform';
import type { PageModel } from '@pa/web';
import { momentWords } from '../moment-words';
import { networkWords } from '../network';
import { limitOf, limitWords } from '../session-limits';
import type { OpenSession } from '../session-row';
import { sessionsPaths } from '../sessions.paths';
import { WAY_WORDS } from '../way-in';

export interface SessionsSeen {
  readonly sessions: readonly OpenSession[];
  readonly now: Date;
  readonly network: string;
}

/** The list of where somebody is signed in, the browser that asks first. */
export function sessionsModel(actor: Actor, { sessions, now, network }: SessionsSeen): PageModel {
  const rows = sessions.map((session) => ({
    id: session.id,
    isThis: session.id === actor.sessionId,
    device: session.device,
    place: networkWords(session.network, network),
    way: `Signed in with ${WAY_WORDS[session.way]}, ${momentWords(session.started_at, now)}`,
    used: `Last used ${momentWords(session.last_used_at, now)}`,
    endPath: sessionsPaths.end(session.id),
  }));
  return {
    title: 'Where you are signed in',
    rows: [...rows.filter(({ isThis }) => isThis), ...rows.filter(({ isThis }) => !isThis)],
    hasOthers: rows.some(({ isThis }) => !isThis),
    paths: sessionsPaths,
    limits: limitsOf(actor.roles),
  };
}

/** Staff have one limit, whatever they ticked. */
function limitsOf(roles: readonly Role[]): string[] {
  const [usual, kept] = [limitOf(roles, false), limitOf(roles, true)];
  if (usual === kept) return [`We sign you out ${limitWords(usual)}.`];
  return [
    `We sign you out ${limitWords(usual)}.`,
    `On a device where you asked us to keep you signed in, we sign you out ${limitWords(kept)}.`,
  ];
}
