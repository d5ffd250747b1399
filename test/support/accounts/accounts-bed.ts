import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { AccountsModule } from '@pa/accounts';
import { AccountsWorkerModule } from '@pa/accounts/accounts-worker.module';
import { LicensingModule } from '@pa/licensing';
import { Clock, MailboxMailer, OutboxRelay, parseConfig, PlatformModule, SettableClock } from '@pa/platform';
import type { StoredMail } from '@pa/platform';
import { Client } from 'pg';
import { entities } from '../../../apps/server/src/entities';
import { settingsFor } from '../app';
import { createTestDatabase, type TestDatabase } from '../database/test-database';
import { addTwoRegisters, type TestRegister } from '../registers';

/** Services of platform, licensing and accounts on a real database, with a clock that a test sets. No HTTP, no timers. */
export interface AccountsBed {
  readonly module: TestingModule;
  readonly database: TestDatabase;
  readonly clock: SettableClock;
  readonly here: TestRegister;
  readonly elsewhere: TestRegister;
  /** Rows as the superuser sees them, past row-level security. */
  behind<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Carries out the events that wait, and answers the register's mails, newest first. */
  mails(register: TestRegister): Promise<StoredMail[]>;
  close(): Promise<void>;
}

const nothing = (): void => undefined;
/** What fails on purpose is not to fill the screen. */
const SILENT = { log: nothing, warn: nothing, error: nothing };

export const NOON = new Date('2026-03-18T12:00:00Z');

export async function accountsBed(settings: Record<string, string> = {}): Promise<AccountsBed> {
  const database = await createTestDatabase();
  const [here, elsewhere] = await addTwoRegisters(database);
  const dataDirectory = mkdtempSync(join(tmpdir(), 'pa-register-bed-'));
  const config = parseConfig({ ...settingsFor(database, dataDirectory), ...settings });
  const clock = new SettableClock(NOON);
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ config, entities }), LicensingModule, AccountsModule, AccountsWorkerModule],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .setLogger(SILENT)
    .compile();
  await module.init();
  const superuser = new Client({ connectionString: database.superUrl });
  await superuser.connect();
  return {
    module,
    database,
    clock,
    here,
    elsewhere,
    behind: async <Row>(sql: string, parameters: unknown[] = []) =>
      (await superuser.query(sql, parameters)).rows as Row[],
    mails: async ({ id }) => {
      await module.get(OutboxRelay).relay(id);
      return module.get(MailboxMailer).list(id);
    },
    close: async () => {
      await module.close();
      await superuser.end();
      await database.drop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
