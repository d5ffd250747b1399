import { Inject, Injectable, NestMiddleware } from '@nestjs/common';
import { Config, CONFIG, Secrets, type RegisterRequest } from '@pa/platform';
import { doubleCsrf } from 'csrf-csrf';
import type { NextFunction, Request, Response } from 'express';

interface CsrfRequest extends Request {
  csrfToken?: (options?: object) => string;
}

/**
 * Refuses posts to pages that did not come from our own forms: a signed double-submit token bound to the session. The
 * API takes no cookies, so it needs none.
 */
@Injectable()
export class CsrfMiddleware implements NestMiddleware {
  private readonly protect;

  constructor(@Inject(CONFIG) config: Config, secrets: Secrets) {
    const secret = secrets.text('csrf');
    const { doubleCsrfProtection } = doubleCsrf({
      getSecret: () => secret,
      getSessionIdentifier: (request: Request) => sessionIdentifier(request as RegisterRequest),
      cookieName: config.https ? '__Host-csrf' : 'csrf',
      cookieOptions: { sameSite: 'lax', secure: config.https, path: '/', httpOnly: true },
      getCsrfTokenFromRequest: (request: Request) => (request.body as { _csrf?: string } | undefined)?._csrf,
    });
    this.protect = doubleCsrfProtection;
  }

  use(request: Request, response: Response, next: NextFunction): void {
    if (request.originalUrl.startsWith('/api/')) next();
    else this.protect(request, response, next);
  }
}

/** A visitor has no session yet: the token is then bound to the cookie alone. */
function sessionIdentifier(request: RegisterRequest): string {
  const { session } = request as unknown as { session?: { person?: unknown; id: string } };
  return session?.person ? session.id : 'visitor';
}

/**
 * What templates are given: made when a form first writes it, so that a page without a form costs no token and leaves no
 * cookie.
 */
export function csrfTokenFor(request: Request): { toString(): string } {
  let made: string | undefined;
  return { toString: () => (made ??= csrfTokenOf(request)) };
}

/** The token for this request's forms; empty where no middleware ran, as on error pages of a broken request. */
function csrfTokenOf(request: Request): string {
  const { csrfToken, cookies } = request as CsrfRequest;
  return csrfToken && cookies ? csrfToken.call(request) : '';
}
