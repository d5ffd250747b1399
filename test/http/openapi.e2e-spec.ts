import Ajv2020 from 'ajv/dist/2020';
import { startTestApp, type TestApp } from '../support/app';
import { addTwoRegisters } from '../support/registers';

interface Operation {
  operationId: string;
  tags?: string[];
  parameters?: Array<{ name: string; in: string; required?: boolean; schema?: object }>;
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: object }> }>;
}

interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

describe('The description of the API', () => {
  let server: TestApp;
  let document: Document;
  let operations: Array<[string, string, Operation]>;

  beforeAll(async () => {
    server = await startTestApp({ prepare: async (database) => void (await addTwoRegisters(database)) });
    const answer = await server.get('north-west.localhost', '/api/openapi.json').expect(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    document = answer.body as Document;
    operations = Object.entries(document.paths).flatMap(([path, known]) =>
      Object.entries(known).map(([method, operation]): [string, string, Operation] => [method, path, operation]),
    );
  });

  afterAll(() => server?.close());

  it('is OpenAPI 3.1, the same on the platform’s host', async () => {
    expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./), info: { version: '1' } });
    expect((await server.get('localhost', '/api/openapi.json').expect(200)).body).toEqual(document);
  });

  it('names each operation once, and what it answers', () => {
    expect(operations.length).toBeGreaterThan(20);
    expect(new Set(operations.map(([, , { operationId }]) => operationId)).size).toBe(operations.length);
    for (const [method, path, { responses, tags }] of operations) {
      expect([method, path, Object.keys(responses).some((status) => /^2\d\d$/.test(status))]).toEqual([
        method,
        path,
        true,
      ]);
      expect(responses['default']?.content).toHaveProperty(['application/problem+json']);
      expect(tags?.length).toBeGreaterThan(0);
    }
  });

  it('tells of machines’ addresses alone, and of every parameter in them', () => {
    for (const [, path, { parameters = [] }] of operations) {
      expect(path).toMatch(/^\/(api\/v1|health)\//);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const told = parameters.filter((one) => one.in === 'path');
      expect([path, told.map(({ name }) => name)]).toEqual([path, inPath]);
      expect(told.every(({ required }) => required)).toBe(true);
    }
  });

  it('has schemas that are JSON Schema 2020-12 and point at one another rightly', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'https://register.example/openapi', ...document });
    const references = new Set(JSON.stringify(document).match(/#\/components\/schemas\/[^"]*/g));
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...references].filter((reference) => !known.includes(reference))).toEqual([]);
    expect(references.size).toBeGreaterThan(10);
    for (const reference of references)
      expect(() => ajv.compile({ $ref: `https://register.example/openapi${reference}` })).not.toThrow();
  });
});
