import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { AccountsModule } from '@pa/accounts';
import { AccreditationModule } from '@pa/accreditation';
import { LicensingModule } from '@pa/licensing';
import { MessagingModule } from '@pa/messaging';
import { PlacesModule } from '@pa/places';
import {
  Clock,
  parseConfig,
  PlatformModule,
  Retention,
  RetentionRules,
  SettableClock,
  type RetentionRule,
  type Span,
} from '@pa/platform';
import { RecruitmentModule } from '@pa/recruitment';
import { RegisterModule } from '@pa/register';
import { SearchModule } from '@pa/search';
import { DepartureModule } from '@pa/departure';
import { WebhooksModule } from '@pa/webhooks';
import { DateTime } from 'luxon';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { retentionSchedule } from '../../apps/cli/src/data-map';
import { entities } from '../../apps/server/src/entities';
import { agedRow } from '../support/aged-rows';
import { settingsFor } from '../support/app';
import { createTestDatabase, type TestDatabase } from '../support/database/test-database';
import { fillLicensee, insertOf, SAMPLE_ROWS } from '../support/tenant-rows';

const nothing = (): void => undefined;
const SILENT = { log: nothing, warn: nothing, error: nothing };

/** The sample rows are from the day before, so that nothing is due but what a test makes so. */
const NOW = new Date('2026-03-02T09:00:00Z');
const HALF = 1000;
/** Counted in whole days of the register's own time: a second either side of midnight. */
const BY_DAY = new Set(['register.passed-dates']);

/** What is closed or erased by a service, which the schedule as it is written down does not know. */
const BY_SERVICE = ['accounts.account', 'accounts.unused'];
const clearing = retentionSchedule.filter(({ clear, key }) => clear || BY_SERVICE.includes(key));
const byRows = clearing.filter(({ clear }) => clear?.due);
const held = byRows.filter(({ clear }) => clear?.due?.whose);

/** There are many routes and tables, and a busy machine is slow. */
jest.setTimeout(240_000);

/**
 * H2. Each rule of the schedule: kept a second before its time, gone a second after, by the same worker; and kept when the
 * person is under a legal hold. Seen red with the cut-off reckoned once when the worker starts, with a rule that asks
 * nobody about holds, and with days reckoned one too few.
 */
describe('H2: what has been kept for long enough goes, and nothing goes before', () => {
  let database: TestDatabase;
  let superuser: Client;
  let module: TestingModule;
  let retention: Retention;
  const clock = new SettableClock(NOW);
  const dataDirectory = mkdtempSync(join(tmpdir(), 'pa-register-h2-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
    const config = parseConfig(settingsFor(database, dataDirectory));
    module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ config, entities }),
        LicensingModule,
        AccountsModule,
        PlacesModule,
        AccreditationModule,
        RegisterModule,
        RecruitmentModule,
        MessagingModule,
        SearchModule,
        WebhooksModule,
        DepartureModule,
      ],
      providers: [Retention],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .setLogger(SILENT)
      .compile();
    await module.init();
    retention = module.get(Retention);
  });

  afterAll(async () => {
    await module.close();
    await superuser.end();
    await database.drop();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  /** A register with one row in every table, all of one person. */
  async function filledRegister(): Promise<{ licenseeId: string; personId: string }> {
    const [licenseeId, personId] = [newId(), newId()];
    await fillLicensee(superuser, licenseeId, personId);
    return { licenseeId, personId };
  }

  async function keepAt(licenseeId: string, moment: Date): Promise<void> {
    clock.set(moment);
    const { failed } = await retention.keepRegister(licenseeId);
    expect(failed).toEqual([]);
  }

  async function hold(licenseeId: string, personId: string): Promise<void> {
    const row = { ...SAMPLE_ROWS['public.legal_holds']!(licenseeId, personId), id: newId() };
    await superuser.query(insertOf('legal_holds', { ...row, lifted_at: null, lifted_by: null }));
  }

  async function countOf(licenseeId: string, table: string): Promise<number | null> {
    return (await superuser.query(`SELECT 1 FROM ${table} WHERE licensee_id = $1`, [licenseeId])).rowCount;
  }

  it('knows at run time every rule that is written down', () => {
    const running = module.get(RetentionRules).list();
    const written = clearing.map(({ key }) => key);
    expect(
      running
        .filter(({ clear }) => clear)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(written.sort());
  });

  it.each(byRows.map((rule) => [rule.key, rule] as const))('%s', async (_key, rule) => {
    const { licenseeId } = await filledRegister();
    const row = agedRow(superuser, licenseeId, rule)!;
    const [start, end] = startAndEnd(rule);
    await row.age(start);
    await keepAt(licenseeId, new Date(end.getTime() - HALF));
    expect(await row.count()).toBe(1);
    await keepAt(licenseeId, new Date(end.getTime() + HALF));
    expect(await row.count()).toBe(0);
  });

  it.each(held.map((rule) => [rule.key, rule] as const))('%s: kept under a legal hold', async (_key, rule) => {
    const { licenseeId, personId } = await filledRegister();
    const row = agedRow(superuser, licenseeId, rule)!;
    const [start, end] = startAndEnd(rule);
    await row.age(start);
    await hold(licenseeId, personId);
    await keepAt(licenseeId, new Date(end.getTime() + 400 * 86_400_000));
    expect(await row.count()).toBe(1);
  });

  describe('a closed account', () => {
    const closedAt = NOW;
    const end = DateTime.fromJSDate(NOW).plus({ days: 14 }).toJSDate();

    async function closedAccount(): Promise<{ licenseeId: string; personId: string }> {
      const filled = await filledRegister();
      await superuser.query('UPDATE people SET closing_at = $2 WHERE licensee_id = $1', [filled.licenseeId, closedAt]);
      await superuser.query('UPDATE account_closures SET asked_at = $2 WHERE licensee_id = $1', [
        filled.licenseeId,
        closedAt,
      ]);
      return filled;
    }

    it('goes after 14 days with all that hangs on it; ids stay in the audit alone', async () => {
      const { licenseeId, personId } = await closedAccount();
      await keepAt(licenseeId, new Date(end.getTime() - HALF));
      expect(await tablesNaming(superuser, licenseeId, personId)).toContain('public.account_closures');
      await keepAt(licenseeId, new Date(end.getTime() + HALF));
      expect(await tablesNaming(superuser, licenseeId, personId)).toEqual([]);
      expect(await countOf(licenseeId, 'people')).toBe(0);
      expect(await countOf(licenseeId, 'account_erasures')).toBe(2);
    });

    it('stays under a legal hold, and goes when the hold is lifted', async () => {
      const { licenseeId, personId } = await closedAccount();
      await hold(licenseeId, personId);
      await keepAt(licenseeId, new Date(end.getTime() + HALF));
      expect(await countOf(licenseeId, 'people')).toBe(1);
      await superuser.query('UPDATE legal_holds SET lifted_at = now(), lifted_by = person_id WHERE licensee_id = $1', [
        licenseeId,
      ]);
      await keepAt(licenseeId, new Date(end.getTime() + HALF));
      expect(await tablesNaming(superuser, licenseeId, personId)).toEqual([]);
    });

    it('cannot be deleted under a legal hold by any statement at all', async () => {
      const { licenseeId, personId } = await closedAccount();
      await hold(licenseeId, personId);
      await expect(superuser.query('DELETE FROM people WHERE licensee_id = $1', [licenseeId])).rejects.toThrow(
        /legal_holds_held_fkey/,
      );
    });
  });

  it.each([
    ['sessions', `INSERT INTO sessions VALUES ($2, '{}', $1)`, 'sid'],
    ['rate_limits', 'INSERT INTO rate_limits VALUES ($2, 1, 1000 * extract(epoch FROM $1::timestamptz))', 'key'],
  ])('%s without a register go an hour after they ended', async (table, insert, key) => {
    const { licenseeId } = await filledRegister();
    const ended = new Date(NOW.getTime() - 3_600_000);
    await superuser.query(insert, [ended, licenseeId]);
    const there = async () =>
      (await superuser.query(`SELECT 1 FROM ${table} WHERE ${key} = $1`, [licenseeId])).rowCount;
    await keepAt(licenseeId, new Date(NOW.getTime() - HALF));
    expect(await there()).toBe(1);
    await keepAt(licenseeId, new Date(NOW.getTime() + HALF));
    expect(await there()).toBe(0);
  });
});

/** From when a rule counts and when its time is over, reckoned by another library than the code's. */
function startAndEnd(rule: RetentionRule): [Date, Date] {
  if (rule.keep === 'while it is used') throw new Error(`${rule.key} has no time`);
  const end = DateTime.fromJSDate(NOW, { zone: 'Europe/London' }).startOf(BY_DAY.has(rule.key) ? 'day' : 'second');
  // Months are counted in UTC, as spanBefore does: six of them back lie on the other side of a change of the clocks.
  const start = (BY_DAY.has(rule.key) ? end : end.toUTC()).minus(spanOf(rule.keep));
  const lastDay = BY_DAY.has(rule.key) ? start.minus({ days: 1 }).set({ hour: 12 }) : start;
  return [lastDay.toJSDate(), end.toJSDate()];
}

function spanOf({ hours = 0, days = 0, months = 0, years = 0 }: Span): object {
  return { hours, days, months, years };
}

/** Where ids stay when somebody is gone: the chain of deeds, and work that is over in a moment. */
const MAY_STAY = new Set(['public.audit_entries', 'public.outbox']);
/** In sample rows these are the same as the person's id, and say nothing of the person. */
const NOT_A_PERSON = [
  ...['id', 'licensee_id', 'reference', 'complaint_id', 'conversation_id', 'message_id', 'client_id', 'report_id'],
  ...['subject_id', 'item_id', 'register_id', 'funder_id'],
];

/** Tables in which somebody is named by id. */
async function tablesNaming(superuser: Client, licenseeId: string, personId: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of Object.keys(SAMPLE_ROWS).filter((name) => !MAY_STAY.has(name))) {
    const { rowCount } = await superuser.query(
      `SELECT 1 FROM ${table} t WHERE licensee_id = $1 AND strpos((to_jsonb(t) - $3::text[])::text, $2) > 0 LIMIT 1`,
      [licenseeId, personId, NOT_A_PERSON],
    );
    if (rowCount) found.push(table);
  }
  return found;
}
