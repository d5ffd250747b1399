import { RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS, type AccessRule } from '@pa/platform';

/** One way into the server. */
export interface WalkedRoute {
  /** "GET /pa/profile/:section": how tables name it. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly rule: AccessRule | undefined;
  /** "ProfilePageController.show". */
  readonly handler: string;
}

type Handler = (...args: unknown[]) => unknown;

/** Every route that a controller of the running server declares, in alphabetical order. */
export function walkRoutes(app: INestApplication): WalkedRoute[] {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const found = discovery
    .getControllers()
    .flatMap(({ metatype, instance }) => routesOf(metatype as Type, instance as Record<string, Handler>));
  return found.toSorted((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
}

function routesOf(controller: Type, instance: Record<string, Handler>): WalkedRoute[] {
  const reflector = new Reflector();
  const prefixes = pathsOf(reflector.get<string | string[]>(PATH_METADATA, controller));
  const names = new MetadataScanner().getAllMethodNames(Object.getPrototypeOf(instance) as object);
  return names.flatMap((name) => {
    const handler = instance[name]!;
    const method = reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
    if (method === undefined) return [];
    const rule = reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler, controller]);
    const paths = pathsOf(reflector.get<string | string[]>(PATH_METADATA, handler));
    return prefixes.flatMap((prefix) =>
      paths.map((path) =>
        routeOf(RequestMethod[method], join(prefix, path), { rule, handler: `${controller.name}.${name}` }),
      ),
    );
  });
}

function routeOf(method: string, path: string, told: Pick<WalkedRoute, 'rule' | 'handler'>): WalkedRoute {
  return { name: `${method} ${path}`, method, path, ...told };
}

function pathsOf(path: string | string[] | undefined): string[] {
  return [path ?? ''].flat();
}

function join(...parts: string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
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
