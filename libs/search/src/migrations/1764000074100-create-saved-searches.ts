import { secureTenantTable } from '@pa/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['search_reaches', 'saved_searches', 'search_alerts'];

/**
 * Searches that people keep, packed so that one new advert or profile is held against all of them in one statement; where they
 * reach; and what each was told of.
 */
export class CreateSavedSearches1764000074100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REACHES, SEARCHES, ALERTS, ...INDEXES]) await runner.query(statement);
    for (const table of TABLES) for (const statement of secureTenantTable(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

/** Places with a radius: people of one town share a row. */
const REACHES = `
  CREATE TABLE search_reaches (
    licensee_id uuid NOT NULL,
    id uuid NOT NULL,
    near text NOT NULL,
    radius_hundredths integer NOT NULL,
    districts text[] NOT NULL,
    hundredths integer[] NOT NULL,
    CONSTRAINT search_reaches_pkey PRIMARY KEY (licensee_id, id),
    CONSTRAINT search_reaches_place_key UNIQUE (licensee_id, near, radius_hundredths),
    CONSTRAINT search_reaches_paired CHECK (cardinality(districts) = cardinality(hundredths))
  )`;

/** \`hours\` are four rings: a PA's free week in a search for jobs, a need in a search for PAs. Zeros ask for nothing. */
const SEARCHES = `
  CREATE TABLE saved_searches (
    licensee_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    side text NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    how text NOT NULL,
    by_text boolean NOT NULL DEFAULT false,
    reach_id uuid,
    has_hours boolean NOT NULL,
    hours bit(1344) NOT NULL,
    must bit(384) NOT NULL,
    learn bit(384) NOT NULL,
    never bit(384) NOT NULL,
    speaks bit(384) NOT NULL,
    basis integer NOT NULL DEFAULT 0,
    term integer NOT NULL DEFAULT 0,
    live_in boolean,
    min_pay integer,
    starts_by date,
    words text NOT NULL,
    stems text[] NOT NULL,
    created_at timestamptz NOT NULL,
    confirmed_at timestamptz NOT NULL,
    asked_at timestamptz,
    stopped_at timestamptz,
    CONSTRAINT saved_searches_pkey PRIMARY KEY (licensee_id, id),
    CONSTRAINT saved_searches_person_fkey FOREIGN KEY (licensee_id, person_id) REFERENCES people (licensee_id, id) ON DELETE CASCADE,
    CONSTRAINT saved_searches_reach_fkey FOREIGN KEY (licensee_id, reach_id) REFERENCES search_reaches (licensee_id, id),
    CONSTRAINT saved_searches_side_known CHECK (side IN ('jobs', 'pas')),
    CONSTRAINT saved_searches_how_known CHECK (how IN ('instant', 'daily', 'weekly'))
  )`;

/** The key is the run: a search is told of an advert or a profile once. */
const ALERTS = `
  CREATE TABLE search_alerts (
    licensee_id uuid NOT NULL,
    search_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    found_at timestamptz NOT NULL,
    sent_at timestamptz,
    CONSTRAINT search_alerts_pkey PRIMARY KEY (licensee_id, search_id, subject_id),
    CONSTRAINT search_alerts_search_fkey FOREIGN KEY (licensee_id, search_id) REFERENCES saved_searches (licensee_id, id) ON DELETE CASCADE
  )`;

const INDEXES = [
  'CREATE INDEX saved_searches_match_idx ON saved_searches (licensee_id, side, reach_id) WHERE stopped_at IS NULL',
  'CREATE INDEX saved_searches_reach_idx ON saved_searches (licensee_id, reach_id)',
  'CREATE INDEX saved_searches_person_idx ON saved_searches (licensee_id, person_id, created_at DESC)',
  'CREATE INDEX search_alerts_waiting_idx ON search_alerts (licensee_id, search_id) WHERE sent_at IS NULL',
];
