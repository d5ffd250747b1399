import type { Request } from 'express';

interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

/** Which methods an address knows, when it does not know the one that was sent: GET, HEAD, POST … */
export function methodsAt(request: Request): readonly string[] {
  const { stack } = request.app.router as unknown as { stack: readonly Layer[] };
  const path = request.originalUrl.split('?')[0] ?? '';
  const methods = stack
    .filter((layer) => isAddress(layer) && layer.match(path))
    .flatMap(({ route }) => Object.keys(route?.methods ?? {}));
  const all = methods.includes('get') ? [...methods, 'head'] : methods;
  return [...new Set(all)].map((method) => method.toUpperCase()).sort();
}

/** What is mounted for every method, TRACE too, is a middleware. */
function isAddress({ route }: Layer): boolean {
  return route !== undefined && !('trace' in route.methods);
}
