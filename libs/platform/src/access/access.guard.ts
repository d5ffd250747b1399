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
import { ACCESS, AccessRule } from './access';
import { hasRole } from './actor';

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
    if (!hasRole(actor, ...rule.permission.roles)) throw new ForbiddenException('Your account cannot do this.');
    return true;
  }
}
