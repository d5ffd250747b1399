import {
  CanActivate,
  ExecutionContext,
  ForbiddenException,
  Injectable,
  NotFoundException,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '../clock/clock';
import type { RegisterRequest } from '../http/register-request';
import { ACCESS, AccessRule, type Permission } from './access';
import { hasRole, type ActingPerson, type Actor } from './actor';
import { isFreshlyProven, StepUpNeededException } from './step-up';
import { lacksStrength, StrongNeededException } from './strong';

/**
 * Stands before every route and refuses what no rule allows: a route without @Access, @Public or @AnyHost is closed to
 * everyone.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

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
    refuseUnlessAllowed(actor, rule.permission, request.method);
    this.refuseUnlessProven(actor, rule.permission);
    return true;
  }

  /** Who may do it at all is asked first: nobody is sent to prove who they are for what they may not do anyway. */
  private refuseUnlessProven(actor: Actor, permission: Permission): void {
    if (!permission.beforeStrong && lacksStrength(actor)) throw new StrongNeededException();
    if (permission.stepUp && !isFreshlyProven(actor, this.clock.now())) throw new StepUpNeededException();
  }
}

/**
 * Closed by default: each thing that widens or narrows a role is a line here, and every line refuses. Also for what comes by
 * another way than a route, such as a socket; `method` then says whether it reads (GET) or writes (POST).
 * @throws ForbiddenException
 */
export function refuseUnlessAllowed(actor: Actor, permission: Permission, method: string): void {
  if (!hasRole(actor, ...permission.roles)) throw new ForbiddenException('Your account cannot do this.');
  if (actor.by && !mayForAnother(permission, actor.by))
    throw new ForbiddenException(
      `This is not among the things that you may do while you act for ${actor.displayName.replace(/\.$/, '')}.`,
    );
  if (actor.tokenScopes && !actor.tokenScopes.includes(scopeOf(permission, method)))
    throw new ForbiddenException(`This token may not do this: it needs the scope ${scopeOf(permission, method)}.`);
}

function mayForAnother({ acting, asThemselves }: Permission, { scopes }: ActingPerson): boolean {
  return asThemselves === true || (acting !== undefined && scopes.includes(acting));
}

const READING = ['GET', 'HEAD'];

/** The scope a token needs: the permission's area, and whether it reads or writes. */
export function scopeOf({ name }: Permission, method: string): string {
  return `${name.split('.')[0]}:${READING.includes(method) ? 'read' : 'write'}`;
}
