import fc from 'fast-check';
import { Client } from 'pg';
import { coverWeek, scoreMatch } from '@pa/matching';
import { bitText, packFacts } from '../../../libs/search/src/projection/packed-facts';
import { projectPa } from '../../../libs/search/src/projection/projected-pa';
import { askOf, needText, scoreValues, wordValues, type Ask } from '../../../libs/search/src/ranking/ask';
import { createTestDatabase, type TestDatabase } from '../../support/database/test-database';
import { DISTRICTS, randomPa, randomSearch } from '../../support/search/random-pas';
import { daysSince, matchQueryOf, rankingFactsOf } from '../../support/search/slow-search';

const RUNS = 1500;
const ID = '01890000-0000-7000-8000-000000000000';
const NEED = 19;

/** Seen red with `greatest(0, days)` left out of the SQL, and with the training bits counted fully. */
describe('the score in SQL and in TypeScript', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.appUrl });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it(`is the same number for ${RUNS} random people and searches`, async () => {
    const style = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 });
    const distance = fc.option(fc.integer({ min: 0, max: 6000 }), { nil: null });
    const asking = fc.tuple(randomSearch, style, fc.constantFrom('', 'calm', 'calm gardens'));
    await fc.assert(
      fc.asyncProperty(randomPa, asking, distance, async (pa, [wishes, asked, q], hundredths) => {
        const search = { ...wishes, q };
        const facts = { ...pa, id: ID, district: DISTRICTS[0] };
        const hasPlace = hundredths !== null;
        const distances = hasPlace ? new Map([[facts.district, hundredths]]) : null;
        const words = q.split(' ').filter(Boolean);
        const query = { ...matchQueryOf(search, hasPlace, asked), wordsAsked: words.length };
        const saidOf = (text: string) => words.filter((word) => text.split(/\W+/).includes(word)).length;
        const row = projectPa(facts);
        const known = { ...rankingFactsOf(facts, distances), wordsSaid: saidOf(row.words) };
        const { covered, score } = await inSql(
          row,
          { ...search, style: asked, hasPlace },
          { hundredths, days: daysSince(pa.confirmedAt) },
        );
        expect(covered * 15).toBe(coverWeek(search.hours, pa.week).coveredMinutes);
        expect(score).toBe(scoreMatch(query, known).score);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives 100 to somebody who fits in every way and 0 to somebody who fits in none', async () => {
    const full = bitText(packFacts({ tasksWill: ['hoist'] }));
    const row = { facts: full, week: '1'.repeat(1344), words: 'quiet hoisting' };
    const wishes = { ...WISHES, optionalTasks: ['hoist'], q: 'quiet hoist' };
    expect((await inSql(row, wishes, { hundredths: 0, days: 0 })).score).toBe(100);
    const nothing = { facts: '0'.repeat(384), week: '0'.repeat(1344), words: 'loud' };
    expect((await inSql(nothing, wishes, { hundredths: 1000, days: 60 })).score).toBe(0);
  });

  it('counts a word that is too small for the dictionary as said', async () => {
    const row = { facts: '0'.repeat(384), week: '0'.repeat(1344), words: 'patient' };
    const none = { ...WISHES, hours: [], hasPlace: false };
    const scoreFor = async (q: string) => (await inSql(row, { ...none, q }, { hundredths: null, days: 60 })).score;
    expect(await scoreFor('very patient')).toBe(50);
    expect(await scoreFor('very cheerful')).toBe(25);
    expect(await scoreFor('')).toBe(0);
  });

  async function inSql(
    row: { facts: string; week: string; words: string },
    preferences: Parameters<typeof askOf>[0],
    { hundredths, days }: { hundredths: number | null; days: number },
  ): Promise<{ covered: number; score: number }> {
    const ask = askOf(preferences);
    const values = scoreValues(ask, '2026-03-18');
    const text = `
      WITH k AS (
        SELECT search.covered($${NEED}::bit(1344), $18::bit(1344)) AS covered, $17::bit(384) AS facts,
               $20::integer AS hundredths, '2026-03-18'::date - $21::integer AS confirmed_on
      ) SELECT k.covered, ${scoreCall(ask)} AS score FROM k`;
    const said = ask.words.length > 0 ? [row.words, ...wordValues(ask)] : [];
    const all = [...values, row.facts, row.week, needText(preferences), hundredths, days, ...said];
    const name = `score ${said.length}`;
    const { rows } = await client.query<{ covered: number; score: number }>({ name, text, values: all });
    return rows[0] as { covered: number; score: number };
  }
});

/** The arguments that `scoreValues` gives are $1 to $16, today first. */
const ARGUMENTS = `k.covered, $2, $3, k.facts, $4, $5, $6, $7, k.hundredths, $8, $9, $10, $11, $12, $13,
  $1::date - k.confirmed_on, $14, $15, $16`;
const SAID = `search.said(ARRAY(SELECT to_tsquery('english', word) FROM unnest($23::text[]) AS word), to_tsvector('english', $22))`;

function scoreCall({ words }: Ask): string {
  if (words.length === 0) return `search.score(${ARGUMENTS})`;
  return `search.score_with_words(${ARGUMENTS}, ${SAID}, cardinality($23::text[]), $24)`;
}

const WISHES: Parameters<typeof askOf>[0] = {
  hours: [{ day: 0, start: 420, minutes: 120, kind: 'awake' }],
  optionalTasks: [],
  tasksOrTraining: [],
  experience: [],
  values: [],
  radiusMiles: 10,
  q: '',
  hasPlace: true,
};
