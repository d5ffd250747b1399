import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/test-database';
import { until } from '../../../../test/support/live/until';
import { ListeningPool } from './listening-pool';

describe('the connections of the sockets', () => {
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

  it('are made anew for whoever listens, however often one breaks, and say that something may have been missed', async () => {
    let tellRegained: () => void = () => undefined;
    const regained = new Promise<void>((done) => (tellRegained = done));
    const pool = new ListeningPool(database.appUrl, () => tellRegained());
    for (let broken = 0; broken < 4; broken++) {
      const client = await pool.connect();
      const ended = new Promise((done) => client.once('end', done));
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await superuser.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
      await ended;
    }
    await regained;
    expect(await pool.query('SELECT $1::text AS said', ['still here'])).toMatchObject({
      rows: [{ said: 'still here' }],
    });
    const last = await pool.connect();
    last.release();
    await pool.close();
    // PostgreSQL takes a moment to put a connection away that has ended.
    await until('every connection has ended', async () => {
      const { rowCount } = await superuser.query(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'pa_app'`,
      );
      return rowCount === 0;
    });
  });
});
