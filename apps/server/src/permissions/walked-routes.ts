import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, Reflector } from '@nestjs/core';
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

/** Every route that these controllers declare, in alphabetical order. */
export function routesOf(controllers: readonly Type[]): WalkedRoute[] {
  return controllers
    .flatMap(routesOfOne)
    .toSorted((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
}

interface ModuleLike {
  readonly module?: Type;
  readonly imports?: readonly unknown[];
  readonly controllers?: readonly Type[];
}

/** Every controller of a module and of those it imports, without starting any of them. */
export function controllersOf(root: unknown, seen = new Set<unknown>()): Type[] {
  if (root === undefined || root === null || seen.has(root)) return [];
  seen.add(root);
  const dynamic = (typeof root === 'function' ? {} : root) as ModuleLike;
  const module = (typeof root === 'function' ? root : dynamic.module) as Type | undefined;
  if (!module) return [];
  const told = (key: string) => (Reflect.getMetadata(key, module) as unknown[] | undefined) ?? [];
  const imports = [...told(MODULE_METADATA.IMPORTS), ...(dynamic.imports ?? [])];
  const own = [...(told(MODULE_METADATA.CONTROLLERS) as Type[]), ...(dynamic.controllers ?? [])];
  return [...own, ...imports.flatMap((one) => controllersOf(one, seen))];
}

function routesOfOne(controller: Type): WalkedRoute[] {
  const reflector = new Reflector();
  const prefixes = pathsOf(reflector.get<string | string[]>(PATH_METADATA, controller));
  const prototype = controller.prototype as Record<string, () => unknown>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name] as () => unknown;
    const method = reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
    if (method === undefined) return [];
    const rule = reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler, controller]);
    const paths = pathsOf(reflector.get<string | string[]>(PATH_METADATA, handler));
    return prefixes.flatMap((prefix) =>
      paths.map((path) => {
        const address = join(prefix, path);
        const verb = RequestMethod[method];
        return { name: `${verb} ${address}`, method: verb, path: address, rule, handler: `${controller.name}.${name}` };
      }),
    );
  });
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
