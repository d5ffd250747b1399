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
    .filter((layer) => layer.route && layer.match(path))
    .flatMap(({ route }) => Object.keys(route!.methods));
  const all = methods.includes('get') ? [...methods, 'head'] : methods;
  return [...new Set(all)]
    .filter((method) => method !== '_all')
    .map((method) => method.toUpperCase())
    .sort();
}
