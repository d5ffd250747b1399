import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, scopeOf, type AccessRule, type Permission, type Role } from '@pa/platform';
import type { TokenScope } from './token-scope';

interface Offered {
  readonly scope: TokenScope;
  readonly roles: ReadonlySet<Role>;
}

/**
 * What a token can be made for. Read from the API's own routes and their permissions, so that nothing is offered that no
 * route asks for; what needs a fresh proof is left out, because a token never counts as one.
 */
@Injectable()
export class TokenScopes {
  private known: readonly Offered[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** The scopes of which someone in these roles could use at least one route, in order. */
  of(roles: readonly Role[]): readonly TokenScope[] {
    return this.all()
      .filter((offered) => roles.some((role) => offered.roles.has(role)))
      .map(({ scope }) => scope);
  }

  private all(): readonly Offered[] {
    return (this.known ??= this.read());
  }

  private read(): readonly Offered[] {
    const byScope = new Map<TokenScope, Set<Role>>();
    for (const { permission, method } of this.routes()) {
      if (permission.stepUp) continue;
      const scope = scopeOf(permission, method) as TokenScope;
      byScope.set(scope, new Set([...(byScope.get(scope) ?? []), ...permission.roles]));
    }
    return [...byScope].map(([scope, roles]) => ({ scope, roles })).sort((a, b) => (a.scope < b.scope ? -1 : 1));
  }

  private routes(): Array<{ permission: Permission; method: string }> {
    return this.discovery
      .getControllers()
      .filter(({ metatype }) => metatype && isApi(metatype))
      .flatMap(({ metatype }) => this.routesOf(metatype as ControllerClass));
  }

  private routesOf(controller: ControllerClass): Array<{ permission: Permission; method: string }> {
    const { prototype } = controller;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as object;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      const rule = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as
        AccessRule | undefined;
      return method !== undefined && rule?.kind === 'permission'
        ? [{ permission: rule.permission, method: RequestMethod[method] }]
        : [];
    });
  }
}

type ControllerClass = (new () => object) & { readonly prototype: Readonly<Record<string, unknown>> };

function isApi(controller: object): boolean {
  const paths = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[] | undefined].flat();
  return paths.some((path) => path?.replace(/^\//, '').startsWith('api/'));
}
