import { startTestApp, type TestApp } from '../support/app';
import { operationsOf, type ApiDescription } from '../support/api-description';

/** Words of JSON schema that OpenAPI had before 3.1 and has no more: readers of 3.1 pass over them. */
const FORMER_WORDS = ['nullable'];

/** The description of the API can be read by tools for OpenAPI 3.1. */
describe('The description of the API', () => {
  let server: TestApp;
  let description: ApiDescription;

  beforeAll(async () => {
    server = await startTestApp();
    description = JSON.parse((await server.get('localhost', '/api/openapi.json').expect(200)).text) as ApiDescription;
  });

  afterAll(() => server?.close());

  /** Every object in the description, with the way to it. */
  function everything(value: unknown, way = '#'): Array<{ way: string; part: Record<string, unknown> }> {
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.entries(value).flatMap(([name, part]) => everything(part, `${way}/${name}`));
    return Array.isArray(value) ? inner : [{ way, part: value as Record<string, unknown> }, ...inner];
  }

  it('points only at what is there', () => {
    const known = Object.keys(description.components.schemas).map((name) => `#/components/schemas/${name}`);
    const refs = everything(description).flatMap(({ way, part }) =>
      typeof part['$ref'] === 'string' ? [{ way, ref: part['$ref'] }] : [],
    );
    expect(refs.length).toBeGreaterThan(50);
    expect(refs.filter(({ ref }) => !known.includes(ref))).toEqual([]);
  });

  it('uses no word that OpenAPI 3.1 does not know', () => {
    const found = everything(description).filter(({ part }) => FORMER_WORDS.some((word) => word in part));
    expect(found.map(({ way }) => way)).toEqual([]);
  });

  it('names each operation once, with its places and its answers', () => {
    const operations = operationsOf(description);
    const ids = operations.map(({ described }) => (described as { operationId?: string }).operationId);
    expect(new Set(ids).size).toBe(operations.length);
    for (const { name, path, parameters, described } of operations) {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, place]) => place).toSorted();
      const named = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
      expect({ name, places: named.toSorted() }).toEqual({ name, places });
      expect(Object.keys(described.responses).some((status) => /^2\d\d$/.test(status))).toBe(true);
    }
  });
});
