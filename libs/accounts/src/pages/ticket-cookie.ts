import type { RegisterRequest } from '@pa/platform';
import type { SecondStepWanted } from '../sign-in/second-step.service';

const TICKET = /^[\w-]{43}$/;

/**
 * The ticket between the two steps waits in a cookie of its own: only the browser that took the first step can take the
 * second. It is no session: it opens nothing but the second step.
 */
export function leaveTicket(request: RegisterRequest, { ticket, expiresAt }: SecondStepWanted): void {
  request.res?.cookie(nameOf(request), ticket, { ...optionsOf(request), expires: expiresAt });
}

/** The ticket of this browser, or an empty text. */
export function ticketOf(request: RegisterRequest): string {
  const ticket = (request.cookies as Record<string, unknown> | undefined)?.[nameOf(request)];
  return typeof ticket === 'string' && TICKET.test(ticket) ? ticket : '';
}

export function dropTicket(request: RegisterRequest): void {
  if (ticketOf(request)) request.res?.clearCookie(nameOf(request), optionsOf(request));
}

function nameOf({ secure }: RegisterRequest): string {
  return secure ? '__Host-second-step' : 'second-step';
}

function optionsOf({ secure }: RegisterRequest) {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
}
