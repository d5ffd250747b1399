import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Type } from '@nestjs/common';
import { NestExpressApplication } from '@nestjs/platform-express';
import request, { Agent, Test } from 'supertest';
import { Config, parseConfig, SettingName } from '@pa/platform';
import { createApp } from '../../apps/server/src/app';
import { createTestDatabase, TestDatabase } from './database/test-database';

export interface TestAppOptions {
  /** Laid over the settings of a test: a demonstration, without a limit on requests, quiet. */
  settings?: Partial<Record<SettingName, string>>;
  /** A database that the test has filled already, and drops itself. Else a fresh one is made. */
  database?: TestDatabase;
  /** The database of this name that is copied, else the one that is only migrated; with the files that were kept with it. */
  template?: string;
  /** Runs once the database is there and before the server is: to make registers, say. */
  prepare?: (database: TestDatabase, config: Config) => Promise<void>;
  /** Modules that run in the same process: the worker's tasks. */
  beside?: Type[];
}

/** The real server on a real database and a free port. */
export interface TestApp {
  app: NestExpressApplication;
  config: Config;
  database: TestDatabase;
  port: number;
  /** For a browser, in which every *.localhost is this machine. */
  url(host: string, path: string): string;
  /** A request to one register: dials this machine, and names the register in the Host header. */
  get(host: string, path: string): Test;
  post(host: string, path: string): Test;
  /** The same with any other method. */
  send(method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head', host: string, path: string): Test;
  /** Somebody who keeps their cookies, on one register. */
  visitor(host: string): TestVisitor;
  close(): Promise<void>;
}

export interface TestVisitor {
  agent: Agent;
  get(path: string): Test;
  post(path: string): Test;
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase(options.template));
  const dataDirectory = mkdtempSync(join(tmpdir(), 'pa-register-test-'));
  if (options.template) cpSync(filesOf(options.template), dataDirectory, { recursive: true });
  const config = parseConfig({ ...settingsFor(database, dataDirectory), ...options.settings });
  await options.prepare?.(database, config);
  const app = await createApp(config, { beside: options.beside, compilesWhenShown: true });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    config,
    database,
    port,
    ...dialling(port),
    close: async () => {
      await app.close();
      rmSync(dataDirectory, { recursive: true, force: true });
      if (!options.database) {
        await database.drop();
      }
    },
  };
}

/** Where the files stand that belong to a template's rows. The run's folder goes when the run ends. */
export function filesOf(template: string): string {
  return join(process.env['TEST_RUN_FOLDER'] ?? tmpdir(), template);
}

/** The settings of a test; also for a worker that runs on the same database. */
export function settingsFor(database: TestDatabase, dataDirectory: string): Partial<Record<SettingName, string>> {
  return {
    PORT: '0',
    DATA_DIR: dataDirectory,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_POOL_SIZE: '5',
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    DEMO: '1',
    RATE_LIMITS: 'test',
    COMMITS: 'may-be-lost',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
  };
}

function dialling(port: number): Pick<TestApp, 'url' | 'get' | 'post' | 'send' | 'visitor'> {
  const here = `http://127.0.0.1:${port}`;
  const hostHeader = (host: string) => `${host}:${port}`;
  const send: TestApp['send'] = (method, host, path) => request(here)[method](path).set('Host', hostHeader(host));
  return {
    url: (host, path) => `http://${hostHeader(host)}${path}`,
    send,
    get: (host, path) => send('get', host, path),
    post: (host, path) => send('post', host, path),
    visitor: (host) => {
      const agent = request.agent(here);
      return {
        agent,
        get: (path) => agent.get(path).set('Host', hostHeader(host)),
        post: (path) => agent.post(path).set('Host', hostHeader(host)),
      };
    },
  };
}
