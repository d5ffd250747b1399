import type { Request } from 'express';
import type { Session, SessionData } from 'express-session';

function sessionOf(request: Request): (Session & Partial<SessionData>) | undefined {
  return (request as { session?: Session & Partial<SessionData> }).session;
}

/** Leaves one sentence for the person's next page, such as "Your week is saved". Only for people who are signed in. */
export function leaveNotice(request: Request, sentence: string): void {
  const session = sessionOf(request);
  if (session?.person) session.notice = sentence;
}

/** The sentence that was left for this page, if any. It is said once. */
export function takeNotice(request: Request): string | undefined {
  const session = sessionOf(request);
  const sentence = session?.notice;
  if (session && sentence !== undefined) delete session.notice;
  return sentence;
}
