import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasRole, STAFF_ROLES, UnavailableError, type RegisterRequest } from '@pa/platform';
import { answersOnAnyHost } from '../homes/home.guard';
import { isAt } from '../homes/home-of-routes';

/** The register is being set up: only its staff see it. */
export class NotOpenYetError extends UnavailableError {
  constructor() {
    super('register-opens-soon', 'This register opens soon. Please come back later.');
  }
}

/** Besides coming in and keeping one's account safe: pages about nobody, which every register has. */
const ALSO_BEFORE: readonly string[] = [
  '/sign-in/link',
  '/sign-in/lost',
  '/sign-in-link/:token',
  '/recover-account/:token',
  '/api/v1/sessions/link',
  '/api/v1/register',
  '/logo.png',
  '/privacy',
  '/accessibility',
];

/** Stands behind the guard of access: until a register is opened, everybody but its staff is told that it opens soon. */
@Injectable()
export class OpeningGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (answersOnAnyHost(context, this.reflector)) return true;
    const request = context.switchToHttp().getRequest<RegisterRequest>();
    if (request.licensee?.isOpen !== false || hasRole(request.actor ?? null, ...STAFF_ROLES)) return true;
    const { path } = request.route as { readonly path: string };
    if (!isAt(path, 'platform') && !ALSO_BEFORE.includes(path)) throw new NotOpenYetError();
    return true;
  }
}
