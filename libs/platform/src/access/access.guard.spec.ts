import {
  ForbiddenException,
  InternalServerErrorException,
  NotFoundException,
  UnauthorizedException,
  type ExecutionContext,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { Reflector } from '@nestjs/core';
import { SettableClock } from '../clock/clock';
import { CurrentActor, CurrentLicensee, MaybeActor } from '../http/request.decorators';
import { Access, AnyHost, Public } from './access';
import { AccessGuard } from './access.guard';
import { ACTING_SCOPES, doerOf, hasRole, STAFF_ROLES, type ActingScope, type Actor } from './actor';
import { StepUpNeededException } from './step-up';
import { StrongNeededException } from './strong';

const LICENSEE = 'here';
const NOON = new Date('2026-03-18T12:00:00Z');
const actor = (roles: Actor['roles'], licenseeId = LICENSEE): Actor => ({
  personId: 'p',
  licenseeId,
  displayName: 'A',
  roles,
  via: 'session',
});

@Public()
class Routes {
  open(): void {}

  @AnyHost()
  health(): void {}

  @Access({ name: 'test.edit', roles: ['manager', 'editor'] })
  edit(): void {}

  @Access({ name: 'test.advertise', roles: ['employer'], acting: 'adverts' })
  advertise(): void {}

  @Access({ name: 'test.read-secret', roles: ['manager', 'pa'], stepUp: true })
  readSecret(): void {}

  @Access({ name: 'test.set-up', roles: ['manager', 'pa'], beforeStrong: true })
  setUp(): void {}

  given(@CurrentActor() _a: unknown, @MaybeActor() _m: unknown, @CurrentLicensee() _l: unknown): void {}
}

class Forgotten {
  route(): void {}
}

function contextOf(Class: new () => object, handler: string, request: object): ExecutionContext {
  return {
    getClass: () => Class,
    getHandler: () => (Class.prototype as Record<string, unknown>)[handler],
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
}

describe('the guard before every route', () => {
  const guard = new AccessGuard(new Reflector(), new SettableClock(NOON));
  const here = { licensee: { id: LICENSEE } };
  const ask = (handler: string, request: object) => guard.canActivate(contextOf(Routes, handler, request));

  it('refuses a route that nobody gave a rule, whoever asks', () => {
    const manager = { ...here, actor: actor(['manager']) };
    expect(() => guard.canActivate(contextOf(Forgotten, 'route', manager))).toThrow(ForbiddenException);
  });

  it('lets anyone in where a route is open, on a register', () => {
    expect(ask('open', here)).toBe(true);
    expect(() => ask('open', {})).toThrow(NotFoundException);
    expect(ask('health', {})).toBe(true);
  });

  it('lets in who holds the permission, and nobody else', () => {
    expect(ask('edit', { ...here, actor: actor(['pa', 'editor']) })).toBe(true);
    expect(() => ask('edit', { ...here, actor: actor(['pa']) })).toThrow(ForbiddenException);
    expect(() => ask('edit', here)).toThrow(UnauthorizedException);
    expect(() => ask('edit', { ...here, actor: actor(['manager'], 'elsewhere') })).toThrow(UnauthorizedException);
    expect(hasRole(null, 'pa')).toBe(false);
  });

  it('lets someone act for another only where the thing may be done for another, and they hold that scope', () => {
    const by = { personId: 'r', displayName: 'R', as: 'representative', representationId: 'x' } as const;
    const acting = (scopes: readonly ActingScope[], roles: Actor['roles'] = ['employer']) => ({
      ...here,
      actor: { ...actor(roles), by: { ...by, scopes } },
    });
    expect(ask('advertise', acting(['look', 'adverts']))).toBe(true);
    expect(() => ask('advertise', acting(['look', 'message', 'pay']))).toThrow(/while you act for/);
    expect(() => ask('edit', acting(ACTING_SCOPES, ['manager']))).toThrow(ForbiddenException);
    expect(doerOf(acting([]).actor)).toMatchObject({ personId: 'r' });
    expect(doerOf(actor(['pa']))).toMatchObject({ personId: 'p' });
  });

  it('asks for a fresh proof of who it is where one is needed, and only of those who may do it at all', () => {
    const proven = (minutesAgo: number | null, roles: Actor['roles'] = ['manager']) => ({
      ...here,
      actor: {
        ...actor(roles),
        ...(minutesAgo === null ? {} : { provenAt: new Date(NOON.getTime() - minutesAgo * 60_000) }),
      },
    });
    expect(ask('readSecret', proven(0))).toBe(true);
    expect(ask('readSecret', proven(9.99))).toBe(true);
    for (const stale of [10, 60, null]) expect(() => ask('readSecret', proven(stale))).toThrow(StepUpNeededException);
    expect(() => ask('readSecret', proven(60, ['editor']))).toThrow('Your account cannot do this.');
    expect(ask('edit', proven(60))).toBe(true);
  });

  it.each([...STAFF_ROLES, 'operator'] as const)('lets a %s without a strong way in only set one up', (role) => {
    const roles = [role, 'manager'] as const;
    const weak = { ...here, actor: { ...actor(roles), strong: false } };
    expect(ask('setUp', weak)).toBe(true);
    for (const handler of ['edit', 'readSecret']) expect(() => ask(handler, weak)).toThrow(StrongNeededException);
    expect(ask('edit', { ...here, actor: { ...actor(roles), strong: true } })).toBe(true);
    expect(ask('readSecret', { ...here, actor: { ...actor(['pa']), strong: false, provenAt: NOON } })).toBe(true);
  });

  it('lets a token do what its scopes say', () => {
    const asking = (method: string, ...tokenScopes: string[]) => ({
      ...here,
      method,
      actor: { ...actor(['editor']), via: 'token' as const, tokenScopes },
    });
    expect(ask('edit', asking('GET', 'test:read'))).toBe(true);
    expect(ask('edit', asking('PUT', 'test:write'))).toBe(true);
    expect(() => ask('edit', asking('PUT', 'test:read'))).toThrow(/test:write/);
    expect(() => ask('edit', asking('GET', 'other:read'))).toThrow(ForbiddenException);
  });
});

describe('what a route may ask for', () => {
  interface Given {
    factory(data: unknown, context: ExecutionContext): unknown;
    index: number;
  }
  const given = Object.values(Reflect.getMetadata(ROUTE_ARGS_METADATA, Routes, 'given') as Record<string, Given>);
  const param = (index: number, request: object) =>
    given.find((one) => one.index === index)?.factory(undefined, contextOf(Routes, 'given', request));

  it('is who is signed in and the register, as the middleware found them', () => {
    const request = { licensee: { id: LICENSEE }, actor: actor(['pa']) };
    expect([param(0, request), param(1, request), param(2, request)]).toEqual([
      request.actor,
      request.actor,
      request.licensee,
    ]);
    expect(param(1, {})).toBeNull();
  });

  it('is our mistake where it cannot be there', () => {
    expect(() => param(0, {})).toThrow(InternalServerErrorException);
    expect(() => param(2, {})).toThrow(InternalServerErrorException);
  });
});
