import {
  CanActivate,
  ExecutionContext,
  ForbiddenException,
  Injectable,
  NotFoundException,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RegisterRequest } from '../http/register-request';
import { ACCESS, AccessRule, type Permission } from './access';
import { hasRole, type Actor } from './actor';

/**
 * Stands before every route and refuses what no rule allows: a route without @Access, @Public or @AnyHost is closed to
 * everyone.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<RegisterRequest>();
    if (!rule) throw new ForbiddenException('This page is closed.');
    if (rule.kind === 'host') return true;
    if (!request.licensee) throw new NotFoundException('There is no such page.');
    if (rule.kind === 'public') return true;
    const actor = request.actor ?? null;
    if (actor?.licenseeId !== request.licensee.id) throw new UnauthorizedException('Sign in first.');
    refuseUnlessAllowed(actor, rule.permission, request);
    return true;
  }
}

/** Closed by default: each thing that widens or narrows a role is a line here, and every line refuses. */
function refuseUnlessAllowed(actor: Actor, permission: Permission, request: RegisterRequest): void {
  if (!hasRole(actor, ...permission.roles)) throw new ForbiddenException('Your account cannot do this.');
  if (actor.by && !(permission.acting && actor.by.scopes.includes(permission.acting)))
    throw new ForbiddenException(
      `You are acting for ${actor.displayName}. This is not among the things you may do for them.`,
    );
  if (actor.tokenScopes && !actor.tokenScopes.includes(scopeOf(permission, request.method)))
    throw new ForbiddenException(
      `This token may not do this: it needs the scope ${scopeOf(permission, request.method)}.`,
    );
}

const READING = ['GET', 'HEAD'];

/** The scope a token needs: the permission's area, and whether it reads or writes. */
export function scopeOf({ name }: Permission, method: string): string {
  return `${name.split('.')[0]}:${READING.includes(method) ? 'read' : 'write'}`;
}
