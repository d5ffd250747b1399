import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { appDataSourceOptions, UnitOfWork } from '@pa/platform';
import type { PaCardFacts } from '@pa/register';
import { PostgresEngine } from '../../../libs/search/src/engines/postgres.engine';
import type { SearchEngine } from '../../../libs/search/src/engines/search-engine';
import { projectPa } from '../../../libs/search/src/projection/projected-pa';
import { ProjectionRepository } from '../../../libs/search/src/projection/projection.repository';
import { RankedList } from '../../../libs/search/src/ranking/ranked-list';
import { RankingRepository } from '../../../libs/search/src/ranking/ranking.repository';
import { createTestDatabase } from '../database/test-database';

export const NORTH = '01890000-0000-7000-8000-00000000000a';
export const SOUTH = '01890000-0000-7000-8000-00000000000b';

/** A database with search's own parts over it, and nothing else of the server. */
export interface SearchBed {
  readonly unitOfWork: UnitOfWork;
  readonly list: RankedList;
  readonly projection: ProjectionRepository;
  /** The same list with another engine. */
  listWith(engine: SearchEngine): RankedList;
  /** Makes these PAs stand in the register and in the projection. */
  fill(licenseeId: string, pas: readonly PaCardFacts[]): Promise<void>;
  /** Runs SQL past every rule, as the superuser. */
  behind(sql: string, values?: readonly unknown[]): Promise<unknown[]>;
  /** Takes everyone out of projection and register. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

export async function searchBed(): Promise<SearchBed> {
  const database = await createTestDatabase();
  const dataSource = await new DataSource(appDataSourceOptions(database.appUrl, [], 5)).initialize();
  const superuser = new Client({ connectionString: database.superUrl });
  await superuser.connect();
  // Rows of pa_profiles without their people: these tests are about who is found, not about accounts.
  await superuser.query('SET session_replication_role = replica');
  const unitOfWork = new UnitOfWork(dataSource);
  const projection = new ProjectionRepository();
  const listWith = (engine: SearchEngine) => new RankedList(engine, new RankingRepository(), unitOfWork);
  const behind = async (sql: string, values: readonly unknown[] = []): Promise<unknown[]> =>
    (await superuser.query(sql, [...values])).rows as unknown[];
  return {
    unitOfWork,
    projection,
    listWith,
    behind,
    list: listWith(new PostgresEngine()),
    fill: async (licenseeId, pas) => {
      const ids = pas.map(({ id }) => id);
      await behind(SHOWN, [licenseeId, ids]);
      await behind('DELETE FROM standings WHERE licensee_id = $1 AND person_id = ANY ($2)', [licenseeId, ids]);
      await behind(APPROVED, [licenseeId, pas.filter(({ accredited }) => accredited).map(({ id }) => id)]);
      await unitOfWork.run(licenseeId, (tx) => projection.put(tx, pas.map(projectPa)));
    },
    empty: async () => {
      await behind('TRUNCATE search.search_pas');
      await behind('TRUNCATE pa_profiles CASCADE');
      await behind('TRUNCATE standings');
    },
    close: async () => {
      await dataSource.destroy();
      await superuser.end();
      await database.drop();
    },
  };
}

const SHOWN = `
  INSERT INTO pa_profiles (licensee_id, id, person_id, state, district, travel_miles, age_band, confirmed_at, published_at)
  SELECT $1, id, id, 'published', 'CH1', 10, 'adult', now(), now() FROM unnest($2::uuid[]) AS id
  ON CONFLICT DO NOTHING`;

const APPROVED = `
  INSERT INTO standings (licensee_id, id, person_id, state, since, term_until, approved_until, scheme_number)
  SELECT $1, id, id, 'approved', '2020-01-01', '2999-12-31', '2999-12-31', 1 FROM unnest($2::uuid[]) AS id`;
