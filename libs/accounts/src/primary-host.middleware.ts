import { Injectable, NestMiddleware } from '@nestjs/common';
import { hostOf, type RegisterRequest } from '@pa/platform';
import type { NextFunction, Response } from 'express';
import { localPath } from './pages/local-path';
import { RegisterLinks } from './register-links';

/** Where people come in, and what is theirs once they are in. */
const OF_ACCOUNTS = /^\/(sign-in|join|forgot-password|account)(\/|$)/;

/**
 * People sign in at their register's primary host alone: passkeys are bound to its name, and a session counts on one host.
 * A register's other hosts lead there. The target is the register's own, from the database; nothing of it comes from the
 * request but a path.
 */
@Injectable()
export class PrimaryHostMiddleware implements NestMiddleware {
  constructor(private readonly links: RegisterLinks) {}

  use(request: RegisterRequest, response: Response, next: NextFunction): void {
    const { licensee } = request;
    const [path = ''] = request.originalUrl.split('?');
    if (!licensee || !OF_ACCOUNTS.test(path) || hostOf(request.headers.host) === licensee.primaryHost) return next();
    const wish = localPath(request.query['next']);
    response.redirect(303, `${this.links.to(licensee, path)}${wish && `?next=${encodeURIComponent(wish)}`}`);
  }
}
