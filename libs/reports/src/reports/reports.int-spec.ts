import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { reportsCsv } from '../files/report-csv';
import { reportsPdf } from '../files/report-pdf';
import { ReportsModule } from '../reports.module';
import { reportModel } from '../pages/reports.presenter';
import { countWords } from './count-words';
import { REPORT_KEYS, type Section } from './report';
import { Reports, WHOLE } from './reports.service';

const NOW = '2026-06-10T09:00:00Z';
const QUARTER = '2026-q1';
const HOURS = JSON.stringify([
  { day: 0, start: 1320, minutes: 540, kind: 'awake', weeks: 'every', termTimeOnly: false },
  { day: 6, start: 600, minutes: 60, kind: 'awake', weeks: 'every', termTimeOnly: false },
]);
const ID = (column: string) => `(lpad(${column}::text, 8, '0') || '-0000-7000-8000-000000000001')::uuid`;

/**
 * Some of everything on one register, each number chosen by hand: 6 PAs in CH1, 5 in CH2, 2 in CH3, 2 in CH4 and 1 taken off;
 * 5 adverts of CH1 filled, 6 of CH2 that found nobody; 7 requests for cover; 8 conversations; 6 hires asked after 3 months.
 */
const ROWS = [
  `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, created_at)
   SELECT $1, ${ID('n')}, 'A', '\\x00', '\\x00', int4send(n), '-', '{pa,employer}', '2026-04-02' FROM generate_series(1, 16) n`,
  `INSERT INTO pa_profiles (licensee_id, id, person_id, state, district, travel_miles, age_band, tasks_will, awake_a, confirmed_at, published_at, updated_at)
   SELECT $1, ${ID('n')}, ${ID('n')}, CASE n WHEN 16 THEN 'removed' ELSE 'published' END,
          CASE WHEN n <= 6 THEN 'CH1' WHEN n <= 11 THEN 'CH2' WHEN n <= 13 THEN 'CH3' ELSE 'CH4' END, 5, 'adult',
          CASE WHEN n <= 6 THEN '{washing,dressing}'::text[] ELSE '{washing}' END,
          CASE WHEN n <= 7 THEN overlay(repeat('0', 336) placing '11' from 13) ELSE repeat('0', 336) END::bit(336),
          '2026-04-02', CASE WHEN n <= 6 THEN '2026-03-31T23:30:00Z' ELSE '2026-05-05T10:00:00Z' END::timestamptz, '2026-05-06'
     FROM generate_series(1, 16) n`,
  `INSERT INTO vacancies (licensee_id, id, person_id, state, title, district, closes_on, published_at, ended_at, hours, tasks_required)
   SELECT $1, ${ID('n')}, ${ID('1')}, CASE WHEN n <= 5 THEN 'filled' WHEN n <= 8 THEN 'expired' ELSE 'published' END, 'Help',
          CASE WHEN n <= 5 THEN 'CH1' ELSE 'CH2' END, '2026-06-30', '2026-04-10T09:00:00Z',
          CASE WHEN n <= 8 THEN '2026-04-10T09:00:00Z'::timestamptz + n * interval '4 days' END, $2::jsonb, '{washing}'
     FROM generate_series(1, 11) n`,
  `INSERT INTO applications (licensee_id, id, vacancy_id, person_id, state, number, words_sealed, submitted_at, ended_at, starts_on, created_at, updated_at)
   SELECT $1, ${ID('n')}, ${ID('n')}, ${ID('2')}, 'hired', 1, '\\x00', '2026-04-11', '2026-04-12', '2026-04-20', '2026-04-11', '2026-04-12'
     FROM generate_series(1, 5) n`,
  `INSERT INTO outcomes (licensee_id, id, application_id, person_id, months, due_on, asked_at, answer, answered_at)
   SELECT $1, ${ID('(10 * n + p)')}, ${ID('n')}, ${ID('p')}, 3, '2026-05-20', '2026-05-20',
          CASE p WHEN 1 THEN 'yes' END, CASE p WHEN 1 THEN '2026-05-21'::timestamptz END
     FROM generate_series(1, 5) n, generate_series(1, 2) p`,
  `INSERT INTO cover_requests (licensee_id, id, person_id, state, district, within_miles, tasks, pay_pence, note_sealed, circle_first,
          circle_confirmed, starts_at, ends_at, held_at, confirmed_at, ended_at, created_at, updated_at)
   SELECT $1, ${ID('n')}, ${ID('1')}, CASE WHEN n <= 6 THEN 'done' ELSE 'unfilled' END, 'CH1', 5, '{washing}', 1300, '\\x00', false,
          false, '2026-05-01T09:00:00Z', '2026-05-01T12:00:00Z', CASE WHEN n <= 6 THEN '2026-04-30T10:30:00Z'::timestamptz END,
          CASE WHEN n <= 6 THEN '2026-04-30T11:00:00Z'::timestamptz END, '2026-05-01T12:00:00Z', '2026-04-30T08:30:00Z', '2026-05-01'
     FROM generate_series(1, 7) n`,
  `INSERT INTO conversations (licensee_id, id, employer_id, pa_id, key_sealed, last_number, opened_at, last_message_at)
   SELECT $1, ${ID('n')}, ${ID('1')}, ${ID('(n + 1)')}, '\\x00', 2, '2026-05-01T09:00:00Z', '2026-05-01T10:00:00Z' FROM generate_series(1, 8) n`,
  `INSERT INTO messages (licensee_id, id, conversation_id, number, side, kind, body, created_at)
   SELECT $1, ${ID('(10 * n + m)')}, ${ID('n')}, m, CASE m WHEN 1 THEN 'system' WHEN 4 THEN 'pa' ELSE 'employer' END,
          CASE m WHEN 1 THEN 'system' ELSE 'text' END, '\\x00', '2026-05-01T09:00:00Z'::timestamptz + m * interval '1 hour'
     FROM generate_series(1, 8) n, generate_series(1, 4) m WHERE m < 4 OR n <= 6`,
  `INSERT INTO checks (licensee_id, id, person_id, kind, level, state, declared_at, seen_on, seen_how, decided_at, next_due)
   SELECT $1, ${ID('n')}, ${ID('n')}, 'dbs', 'enhanced', 'seen', '2026-04-02', '2026-04-03', 'in-person', '2026-04-03',
          CASE WHEN n <= 7 THEN '2027-04-03' ELSE '2026-05-03' END::date FROM generate_series(1, 9) n`,
];

describe('the ten reports', () => {
  let bed: RegisterUnderTest;
  let manager: Actor;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [ReportsModule], entities: [] });
    bed.clock.set(new Date(NOW));
    manager = await bed.person(bed.after, 'manager');
    await bed.get(UnitOfWork).run(bed.after, async (tx) => {
      for (const sql of ROWS) await tx.query(sql, sql.includes('$2') ? [bed.after, HOURS] : [bed.after]);
    });
  });
  afterAll(() => bed.stop());

  const make = (key: string, period = QUARTER) => bed.get(Reports).make(manager, key, period);
  const sections = async (key: string, period?: string): Promise<readonly Section[]> =>
    (await make(key, period)).reports[0]?.sections ?? [];
  const shown = ({ rows }: Section): Record<string, number> =>
    Object.fromEntries(rows.flatMap(({ label, count }) => (count === null ? [] : [[label, count] as const])));

  it('count PAs whom people can find, by place, task and hours', async () => {
    const [places, tasks, hours] = (await sections('pas')) as [Section, Section, Section];
    expect(shown(places)).toEqual({ CH1: 6, CH2: 5 });
    expect(places.others).toEqual({ label: 'All other places, each under 5', count: 4 });
    expect(places.total).toEqual({ value: 15, isAtLeast: false });
    expect(Object.values(shown(tasks))).toEqual([15, 6]);
    expect(tasks.total).toBeNull();
    expect(shown(hours)).toEqual({ 'Weekday mornings (06:00 to 12:00)': 7 });
  });

  it('count who came by months on the wall, and who left', async () => {
    const [came, left] = (await sections('new-and-leaving')) as [Section, Section];
    expect(came.rows.map(({ label, count }) => [label, count])).toEqual([
      ['April 2026', 6],
      ['May 2026', 10],
      ['June 2026', null],
    ]);
    expect(came.total).toEqual({ value: 16, isAtLeast: true });
    expect(left.rows.map(({ count }) => count)).toEqual([null, null]);
    expect(left.total).toEqual({ value: 0, isAtLeast: true });
  });

  it('count adverts, how soon they were filled, and which share of them', async () => {
    const [places, tasks] = (await sections('vacancies')) as [Section, Section];
    expect(shown(places)).toEqual({ CH1: 5, CH2: 6 });
    expect(Object.values(shown(tasks))).toEqual([11]);
    const [time] = (await sections('time-to-fill')) as [Section];
    expect(time.figures[0]?.words).toBe('Too few to say');
    const [ended] = (await sections('fill-rate')) as [Section];
    expect(shown(ended)).toEqual({ Filled: 5 });
    expect(ended.total).toEqual({ value: 5, isAtLeast: true });
    expect(ended.figures[0]?.words).toBe('between 38% and 100%');
  });

  it('count need that was not met by place, hours and task; a night counts on both its days', async () => {
    const [places, cells] = (await sections('unmet-need')) as [Section, Section];
    expect(shown(places)).toEqual({ CH2: 6 });
    expect(cells.rows.map(({ label }) => label.split('. ').slice(0, 2).join('. '))).toEqual(
      [
        'CH2. Weekday evenings (18:00 to 23:00)',
        'CH2. Weekday mornings (06:00 to 12:00)',
        'CH2. Weekday nights (23:00 to 06:00)',
        'CH2. Weekend days (06:00 to 23:00)',
      ].sort(),
    );
    expect(new Set(cells.rows.map(({ count }) => count))).toEqual(new Set([6]));
  });

  it('count cover and how soon somebody said yes', async () => {
    const [ended, time] = (await sections('cover')) as [Section, Section];
    expect(shown(ended)).toEqual({ 'A PA came': 6 });
    expect(ended.figures[0]?.words).toBe('between 60% and 100%');
    expect(shown(time)).toEqual({ '1 to 4 hours': 6 });
    expect(time.figures[0]?.words).toBe('2 hours');
  });

  it('count replies, evidence that has not run out, and what became of hires', async () => {
    const [replies] = (await sections('first-reply')) as [Section];
    expect(shown(replies)).toEqual({ 'Within 4 hours': 6 });
    expect(replies.figures[0]?.words).toBe('2 hours');
    const [seen] = (await sections('evidence')) as [Section];
    expect(shown(seen)).toEqual({ 'DBS certificate, enhanced': 7 });
    const outcomes = await sections('outcomes');
    expect(outcomes.map(({ caption }) => caption)).toEqual([
      'After 1 month',
      'After 3 months',
      'After 6 months',
      'After 12 months',
    ]);
    expect(shown(outcomes[1] as Section)).toEqual({ 'Still working together': 5 });
    expect(outcomes[1]?.figures[0]?.words).toBe('between 55% and 100%');
  });

  it('show nothing of another register, and nothing of other months', async () => {
    const elsewhere = await bed.person(bed.before, 'manager');
    const { reports } = await bed.get(Reports).make(elsewhere, WHOLE, QUARTER);
    expect(
      reports
        .flatMap((report) => report.sections)
        .map(shown)
        .filter((rows) => Object.keys(rows).length),
    ).toEqual([]);
    expect(shown((await sections('vacancies', '2025-q4'))[0] as Section)).toEqual({});
  });

  it('refuse a report and months that are none', async () => {
    await expect(make('horoscopes')).rejects.toMatchObject({ code: 'no-such-report' });
    await expect(make('pas', '2026-q2')).rejects.toMatchObject({ code: 'no-such-report' });
    await expect(make('pas', 'soon')).rejects.toMatchObject({ code: 'no-such-report' });
  });

  it('go on paper and into a file with the same words as on the page', async () => {
    const made = await make(WHOLE, '');
    expect(made.reports.map(({ key }) => key)).toEqual([...REPORT_KEYS]);
    expect(made.period.key).toBe(QUARTER);
    const csv = reportsCsv(made.reports);
    expect(csv).toContain('"PAs by place, task and hours","On 10 June 2026","PAs by place","CH1","6"');
    expect(csv).toContain('"All other places, each under 5","4"');
    expect(csv).toContain('"Total","at least 16"');
    expect(csv).toContain(countWords(null));
    const pdf = await reportsPdf('All reports', 'Test register', made.reports);
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    for (const tag of ['Table', 'TH', 'TD', 'H1', 'H2', 'H3']) expect(text).toContain(`/S /${tag}`);
    expect(reportModel(made)).toMatchObject({
      isWhole: true,
      period: QUARTER,
      reports: { length: REPORT_KEYS.length },
    });
  });
});
