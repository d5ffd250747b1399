import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT = `nullif(pg_catalog.current_setting('app.licensee_id', true), '')::uuid`;

/**
 * The search projection: public card facts of PAs, packed for filtering and ranking. It and its functions belong to
 * search_reader. Row-level security is enabled but not forced, so that its owner's functions may use full-text and
 * bit operators in indexes and filters; the app has no grant on the table and comes in only through the functions, each
 * of which holds itself to the licensee it is given and to the one that the transaction names.
 */
export class CreateSearchProjection1764000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA search AUTHORIZATION search_reader');
    await runner.query('SET LOCAL ROLE search_reader');
    await runner.query('GRANT USAGE ON SCHEMA search TO pa_app');
    await createTable(runner);
    for (const statement of [COVERED, SCORE, MEMBERS, FACTS, CARDS, PUT, REMOVE, IDS]) await runner.query(statement);
    await runner.query('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA search TO pa_app');
    await runner.query('RESET ROLE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE search_reader');
    await runner.query('DROP SCHEMA search CASCADE');
    await runner.query('RESET ROLE');
  }
}

async function createTable(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE search.search_pas (
      licensee_id uuid NOT NULL,
      id uuid NOT NULL,
      district text COLLATE "C" NOT NULL,
      travel_hundredths integer NOT NULL,
      facts bit(384) NOT NULL,
      week bit(1344) NOT NULL,
      confirmed_on date NOT NULL,
      published_at timestamptz NOT NULL,
      words tsvector NOT NULL,
      card text NOT NULL,
      CONSTRAINT search_pas_pkey PRIMARY KEY (licensee_id, id)
    )`);
  await runner.query('CREATE INDEX search_pas_district_idx ON search.search_pas (licensee_id, district)');
  await runner.query('CREATE INDEX search_pas_words_idx ON search.search_pas USING gin (words)');
  await runner.query('ALTER TABLE search.search_pas ENABLE ROW LEVEL SECURITY');
  for (const [command, rule] of Object.entries(POLICIES))
    await runner.query(`CREATE POLICY search_pas_${command.toLowerCase()} ON search.search_pas FOR ${command} ${rule}`);
}

const POLICIES = {
  SELECT: `USING (licensee_id = ${CURRENT})`,
  INSERT: `WITH CHECK (licensee_id = ${CURRENT})`,
  UPDATE: `USING (licensee_id = ${CURRENT}) WITH CHECK (licensee_id = ${CURRENT})`,
  DELETE: `USING (licensee_id = ${CURRENT})`,
} as const;

/**
 * Half-hours of a weekly need that a PA covers, weeks A and B added. `week` is four rings of 336 in a row: up in week A,
 * up in week B, up or asleep in week A, the same in week B; `need` is up, up, asleep, asleep. So whoever is up covers any
 * kind, whoever is asleep only a sleep-in, and it is one AND and one count.
 */
const COVERED = `
  CREATE FUNCTION search.covered(need bit(1344), week bit(1344))
  RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT bit_count(need & week)::integer $$`;

/**
 * The score of libs/matching, to the last bit (a property test holds the two together). `…_asked` are what could be
 * met at most, 0 where nobody asked; `w_…` the weights and `w_all` the sum of those that were asked for.
 */
const SCORE = `
  CREATE FUNCTION search.score(
    covered integer, hours_asked integer, w_hours integer,
    facts bit(384), full_marks bit(384), half_marks bit(384), tasks_asked integer, w_tasks integer,
    hundredths integer, radius integer, w_distance integer,
    value_marks bit(384), style_marks bit(384), values_asked integer, w_values integer,
    days integer, stale_days integer, w_freshness integer, w_all integer
  ) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (
        CASE WHEN hours_asked = 0 THEN 0 ELSE w_hours * (10000 * covered / hours_asked) END
      + CASE WHEN tasks_asked = 0 THEN 0 ELSE w_tasks *
          (10000 * (2 * bit_count(facts & full_marks)::integer + bit_count(facts & half_marks)::integer) / tasks_asked) END
      + CASE WHEN radius = 0 THEN 0 ELSE w_distance * (10000 * greatest(0, radius - hundredths) / radius) END
      + CASE WHEN values_asked = 0 THEN 0 ELSE w_values *
          (10000 * (4 * bit_count(facts & value_marks)::integer + bit_count(facts & style_marks)::integer) / values_asked) END
      + w_freshness * (10000 * (stale_days - least(stale_days, greatest(0, days))) / stale_days)
      + 50 * w_all
      ) / (100 * w_all)
  $$`;

const COLUMNS = `id uuid, hundredths integer, facts bit(384), covered integer, confirmed_on date, published_at timestamptz`;
const MINE = `s.licensee_id = p_licensee AND p_licensee = ${CURRENT}`;
const HAS_ALL = `(s.facts & p_must) = p_must
           AND (NOT v_hours OR search.covered(p_need, s.week) > 0)
           AND (NOT v_learn OR ((s.facts | (s.facts << 64)) & p_learn) = p_learn)`;

/** A branch of `members` without a place: the whole register, fresher first. */
const anywhere = (condition: string) => `
        SELECT s.id, NULL::integer, s.facts, search.covered(p_need, s.week), s.confirmed_on, s.published_at
          FROM search.search_pas s
         WHERE ${MINE} AND ${HAS_ALL} ${condition}
         ORDER BY s.confirmed_on DESC, s.id
         LIMIT p_most;`;

/**
 * What every engine must answer, by PostgreSQL: all who pass the hard filters, nearest first, at most p_most. `p_learn`
 * are tasks that may be done with training; the training bits stand 64 after those of the same tasks.
 */
const MEMBERS = `
  CREATE FUNCTION search.members(
    p_licensee uuid, p_districts text[], p_hundredths integer[], p_must bit(384), p_learn bit(384),
    p_need bit(1344), p_words text, p_most integer
  ) RETURNS TABLE (${COLUMNS})
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 250 SET search_path = pg_catalog, pg_temp AS $$
  #variable_conflict use_column
  DECLARE
    v_words tsquery := websearch_to_tsquery('english', p_words);
    v_hours boolean := bit_count(p_need) > 0;
    v_learn boolean := bit_count(p_learn) > 0;
  BEGIN
    IF p_districts IS NOT NULL THEN
      RETURN QUERY
        SELECT s.id, near.hundredths, s.facts, search.covered(p_need, s.week), s.confirmed_on, s.published_at
          FROM unnest(p_districts, p_hundredths) AS near (district, hundredths)
          JOIN search.search_pas s ON ${MINE} AND s.district = near.district AND s.travel_hundredths >= near.hundredths
         WHERE ${HAS_ALL} AND (v_words IS NULL OR s.words @@ v_words)
         ORDER BY near.hundredths, s.id
         LIMIT p_most;
    ELSIF v_words IS NOT NULL THEN
      RETURN QUERY ${anywhere('AND s.words @@ v_words')}
    ELSE
      RETURN QUERY ${anywhere('')}
    END IF;
  END $$`;

/** The same facts of PAs that another engine named, and of one PA for a profile page; asks no filters. */
const FACTS = `
  CREATE FUNCTION search.facts_of(
    p_licensee uuid, p_districts text[], p_hundredths integer[], p_need bit(1344), p_ids uuid[]
  ) RETURNS TABLE (${COLUMNS})
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 250 SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.id, near.hundredths, s.facts, search.covered(p_need, s.week), s.confirmed_on, s.published_at
      FROM search.search_pas s
      LEFT JOIN unnest(p_districts, p_hundredths) AS near (district, hundredths) ON near.district = s.district
     WHERE ${MINE} AND s.id = ANY (p_ids)
  $$`;

/** What the cards of one page show. */
const CARDS = `
  CREATE FUNCTION search.cards(p_licensee uuid, p_ids uuid[])
  RETURNS TABLE (id uuid, district text, card text)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.id, s.district, s.card FROM search.search_pas s WHERE ${MINE} AND s.id = ANY (p_ids)
  $$`;

/** Puts rows as they are now; what stood there of the same PAs is replaced. */
const PUT = `
  CREATE FUNCTION search.put_pas(p_licensee uuid, p_rows jsonb) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO search.search_pas AS s
    SELECT p_licensee, r.id, r.district, r.travel_hundredths, r.facts::bit(384), r.week::bit(1344),
           r.confirmed_on, r.published_at, to_tsvector('english', r.words), r.card
      FROM jsonb_to_recordset(p_rows) AS r (
        id uuid, district text, travel_hundredths integer, facts text, week text,
        confirmed_on date, published_at timestamptz, words text, card text)
     WHERE p_licensee = ${CURRENT}
    ON CONFLICT (licensee_id, id) DO UPDATE SET
      district = excluded.district, travel_hundredths = excluded.travel_hundredths, facts = excluded.facts,
      week = excluded.week, confirmed_on = excluded.confirmed_on, published_at = excluded.published_at, words = excluded.words,
      card = excluded.card
  $$`;

const REMOVE = `
  CREATE FUNCTION search.remove_pas(p_licensee uuid, p_ids uuid[]) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM search.search_pas s WHERE ${MINE} AND s.id = ANY (p_ids)
  $$`;

/** Who stands in the projection, for a rebuild to take out those who should not. */
const IDS = `
  CREATE FUNCTION search.ids(p_licensee uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.id FROM search.search_pas s WHERE ${MINE}
  $$`;
