import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/test-database';
import type { Config } from '../config/config';
import { Notifications } from './notifications';

describe('what other processes say over the database', () => {
  let database: TestDatabase;
  let superuser: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
    jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await superuser?.end();
    await database?.drop();
  });

  const listening = (databaseUrl = database.appUrl) => new Notifications({ databaseUrl } as Config);
  const pids = async () =>
    (
      await superuser.query(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
      )
    ).rows as Array<{ pid: number }>;

  it('is heard on its channel, and again after the connection broke', async () => {
    const notifications = listening();
    let hear: (payload: string) => void = () => undefined;
    let regain: () => void = () => undefined;
    const regained = new Promise<void>((done) => (regain = done));
    notifications.listen('some_news', { heard: (payload) => hear(payload), regained: () => regain() });
    await notifications.onApplicationBootstrap();
    const say = async (words: string): Promise<string> => {
      const heard = new Promise<string>((done) => (hear = done));
      await superuser.query('SELECT pg_notify($1, $2)', ['some_news', words]);
      return heard;
    };
    expect(await say('one')).toBe('one');
    const [{ pid }] = (await pids()) as [{ pid: number }];
    await superuser.query('SELECT pg_terminate_backend($1)', [pid]);
    await regained;
    expect(await say('two')).toBe('two');
    await notifications.onApplicationShutdown();
  });

  it('costs no connection where nobody listens, and refuses a channel that is no plain word', async () => {
    const notifications = listening();
    await notifications.onApplicationBootstrap();
    expect(await pids()).toEqual([]);
    await notifications.onApplicationShutdown();
    expect(() => notifications.listen('a; DROP', { heard: () => undefined, regained: () => undefined })).toThrow(
      TypeError,
    );
  });

  it('goes on trying where the database does not answer', async () => {
    const notifications = listening('postgres://nobody:nothing@127.0.0.1:1/none');
    notifications.listen('some_news', { heard: () => undefined, regained: () => undefined });
    await notifications.onApplicationBootstrap();
    expect(Logger.prototype.warn).toHaveBeenCalled();
    await notifications.onApplicationShutdown();
  });
});
