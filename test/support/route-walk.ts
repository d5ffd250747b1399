import type { INestApplication, Type } from '@nestjs/common';
import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { routesOf, type WalkedRoute } from '../../apps/server/src/permissions/walked-routes';

export type { WalkedRoute } from '../../apps/server/src/permissions/walked-routes';

/** Every route that a controller of the running server declares, in alphabetical order. */
export function walkRoutes(app: INestApplication): WalkedRoute[] {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  return routesOf(discovery.getControllers().map(({ metatype }) => metatype as Type));
}

interface Layer {
  readonly route?: { readonly path: string | string[]; readonly methods: Readonly<Record<string, boolean>> };
}

/** The same as Express holds them, whoever put them there: a route that no controller declares is found here. */
export function listExpressRoutes(app: INestApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route
      ? [route.path]
          .flat()
          .flatMap((path) => Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${path}`))
      : [],
  );
}
