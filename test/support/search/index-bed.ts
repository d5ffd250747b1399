import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { AccreditationModule } from '@pa/accreditation';
import { AccountsModule } from '@pa/accounts';
import { LicensingModule } from '@pa/licensing';
import { PlacesModule } from '@pa/places';
import { Outbox, OutboxRelay, parseConfig, PlatformModule, UnitOfWork, type Transaction } from '@pa/platform';
import { RecruitmentModule } from '@pa/recruitment';
import { RegisterModule } from '@pa/register';
import { SearchWorkerModule } from '@pa/search/search-worker.module';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { entities } from '../../../apps/server/src/entities';
import { Meili, type IndexedDocument } from '../../../libs/search/src/engines/meilisearch/meili';
import { indexedDocument, keyOf } from '../../../libs/search/src/indexing/index-description';
import { IndexKeeper } from '../../../libs/search/src/indexing/index-keeper.service';
import { PA_INDEX, PaIndex } from '../../../libs/search/src/indexing/pa-index';
import { settingsFor } from '../app';
import { createTestDatabase, type TestDatabase } from '../database/test-database';
import { FakeMeilisearch } from '../fake-meilisearch/fake-meilisearch';
import { addTwoRegisters, type TestRegister } from '../registers';

const nothing = (): void => undefined;
const PROFILE_CHANGED = 'register.profile-changed';

/** How far an index is from the database, document by document. */
export interface IndexDistance {
  readonly missing: number;
  readonly stale: number;
  readonly extra: number;
}

/** The indexer on a real database and a fake of Meilisearch. Rounds are run by the test: no timers. */
export class IndexBed {
  private constructor(
    /** What was logged as an error. */
    readonly alarms: readonly unknown[],
    readonly fake: FakeMeilisearch,
    readonly url: string,
    readonly database: TestDatabase,
    readonly module: TestingModule,
    readonly superuser: Client,
    readonly register: TestRegister,
    readonly other: TestRegister,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(): Promise<IndexBed> {
    const fake = new FakeMeilisearch();
    const url = await fake.start();
    const database = await createTestDatabase();
    const [register, other] = await addTwoRegisters(database);
    const dataDirectory = mkdtempSync(join(tmpdir(), 'pa-register-index-'));
    const config = parseConfig({ ...settingsFor(database, dataDirectory), MEILI_URL: url });
    const alarms: unknown[] = [];
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ config, entities }),
        LicensingModule,
        AccountsModule,
        PlacesModule,
        RegisterModule,
        RecruitmentModule,
        AccreditationModule,
        SearchWorkerModule,
      ],
    })
      .overrideProvider(Meili)
      .useValue(new Meili({ url, key: undefined, timeout: 2_000, taskTimeout: 2_000 }))
      .setLogger({ log: nothing, warn: nothing, error: (said: unknown) => void alarms.push(said) })
      .compile();
    await module.init();
    const superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
    // Profiles without their people: these tests are about indexes, not about accounts.
    await superuser.query('SET session_replication_role = replica');
    return new IndexBed(alarms, fake, url, database, module, superuser, register, other, async () => {
      await module.close();
      await superuser.end();
      await fake.stop();
      await database.drop();
      rmSync(dataDirectory, { recursive: true, force: true });
    });
  }

  close(): Promise<void> {
    return this.end();
  }

  get keeper(): IndexKeeper {
    return this.module.get(IndexKeeper);
  }

  get unitOfWork(): UnitOfWork {
    return this.module.get(UnitOfWork);
  }

  /** PAs whom the register shows, and of whom nobody was told: a rebuild finds them. */
  async addPas(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => newId());
    await this.superuser.query(PROFILES, [this.register.id, ids]);
    return ids;
  }

  /** The same, with their events. */
  async addToldPas(count: number): Promise<string[]> {
    const ids = await this.addPas(count);
    await this.unitOfWork.run(this.register.id, (tx) => this.module.get(Outbox).addMany(tx, PROFILE_CHANGED, ids));
    return ids;
  }

  /** A change with its event, in one transaction. */
  async change(id: string, sql: string, values: readonly unknown[] = []): Promise<void> {
    await this.unitOfWork.run(this.register.id, async (tx) => {
      await tx.query(sql, [id, ...values]);
      await this.tell(tx, id);
    });
  }

  tell(tx: Transaction, id: string): Promise<void> {
    return this.module.get(Outbox).add(tx, { topic: PROFILE_CHANGED, subjectId: id });
  }

  /** Carries out the events that wait. */
  async relay(): Promise<void> {
    for (const { id } of [this.register, this.other]) await this.module.get(OutboxRelay).relay(id);
  }

  /** Events, and rounds until a rebuild has come to its end and nothing waits; at most so many rounds. */
  async settle(rounds = 10): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      await this.relay();
      await this.superuser.query('UPDATE search_index_entries SET next_attempt_at = clock_timestamp()');
      await this.keeper.round();
      await this.keeper.built();
      const { rows } = await this.superuser.query<{ waiting: number; unbuilt: number }>(UNSETTLED);
      if (rows[0]?.waiting === 0 && rows[0].unbuilt === 0) return;
    }
  }

  /** The index against the database, by what stands in the documents. */
  async distance(): Promise<IndexDistance> {
    const wanted = new Map<string, string>();
    for (const { id: licenseeId } of [this.register, this.other])
      await this.unitOfWork.run(licenseeId, async (tx) => {
        const ids = await this.module.get(PaIndex).listIds(tx, null, 10_000);
        for (const facts of await this.module.get(PaIndex).documents(tx, ids))
          wanted.set(keyOf(licenseeId, facts.id), indexedDocument(licenseeId, facts, 0).print);
      });
    const held = new Map(
      (this.fake.documents(PA_INDEX) as unknown as IndexedDocument[]).map(({ key, print }) => [key, print]),
    );
    const both = [...wanted].filter(([key]) => held.has(key));
    return {
      missing: wanted.size - both.length,
      stale: both.filter(([key, print]) => held.get(key) !== print).length,
      extra: held.size - both.length,
    };
  }
}

export const EQUAL: IndexDistance = { missing: 0, stale: 0, extra: 0 };

const UNSETTLED = `
  SELECT (SELECT count(*)::integer FROM search_index_entries WHERE indexed_version < version AND set_aside_at IS NULL) AS waiting,
         (SELECT 2 - count(*)::integer FROM search_indexes WHERE built_at IS NOT NULL AND building IS NULL) AS unbuilt`;

const PROFILES = `
  INSERT INTO pa_profiles (licensee_id, id, person_id, state, district, travel_miles, age_band, headline, confirmed_at, published_at)
  SELECT $1, id, id, 'published', 'CH1', 10, 'adult', 'Calm', now(), now() FROM unnest($2::uuid[]) AS id`;
