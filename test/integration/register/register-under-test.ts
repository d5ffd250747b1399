import { Global, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { accountsEntities, AccountsModule } from '@pa/accounts';
import { CachedLicenseeDirectory, licensingEntities, LicensingModule } from '@pa/licensing';
import { placesEntities, PlacesModule } from '@pa/places';
import {
  Clock,
  Mailer,
  MailStyles,
  OutboxRelay,
  parseConfig,
  PlatformModule,
  Secrets,
  SettableClock,
  UnitOfWork,
  type Actor,
  type Entities,
  type Mail,
  type Role,
  type SettingName,
} from '@pa/platform';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../support/database/test-database';
import { ProfileMails } from '@pa/register/mails/profile-mails';
import { registerEntities, RegisterModule } from '@pa/register';

const START = '2026-03-02T09:00:00Z';

/** Keeps what is sent, for the test to read. */
export class KeptMail extends Mailer {
  readonly sent: Mail[] = [];

  constructor() {
    super(new MailStyles());
  }

  protected async deliver(mail: Mail): Promise<void> {
    this.sent.push(mail);
  }
}

@Global()
@Module({ providers: [ProfileMails] })
class MailsModule {}

/** Modules with what they keep. */
export interface Beside {
  readonly modules: readonly Type[];
  readonly entities: Entities;
  /** Laid over the settings of a test. */
  readonly settings?: Partial<Record<SettingName, string>>;
}

/** The register's services on a real database, with two registers, a clock that stands still and mail that is kept. */
export class RegisterUnderTest {
  /** Looks before it shows. */
  before = '';
  /** Looks after. */
  after = '';
  readonly clock = new SettableClock(new Date(START));
  readonly mails = new KeptMail();
  private module!: TestingModule;

  private constructor(
    readonly database: TestDatabase,
    readonly superuser: Client,
  ) {}

  /** `beside`: a lib above the register that is under test with it. */
  static async start(beside: Beside = { modules: [], entities: [] }): Promise<RegisterUnderTest> {
    const database = await createTestDatabase();
    const superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
    const made = new RegisterUnderTest(database, superuser);
    await made.startModule(beside);
    await made.freshRegisters();
    return made;
  }

  /** Two new registers with nobody on them; the clock and the mail begin anew. */
  async freshRegisters(): Promise<void> {
    this.before = await this.addLicensee('before');
    this.after = await this.addLicensee('after');
    this.clock.set(new Date(START));
    this.mails.sent.length = 0;
    this.get(CachedLicenseeDirectory).forget();
  }

  get<T>(service: abstract new (...args: never[]) => T): T {
    return this.module.get(service);
  }

  /** A new person on a register. */
  async person(licenseeId: string, ...roles: Role[]): Promise<Actor> {
    const personId = newId();
    await this.superuser.query(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles)
       VALUES ($1, $2, 'Amira K.', $3, $4, $5, '-', $6)`,
      [
        licenseeId,
        personId,
        this.seal(licenseeId, 'Amira Khan'),
        this.seal(licenseeId, `${personId}@example.com`),
        Buffer.from(personId),
        roles,
      ],
    );
    return { personId, licenseeId, displayName: 'Amira K.', roles, via: 'session' };
  }

  /** Carries out the events that wait, as the worker does, and answers their topics in order. */
  async relay(licenseeId: string): Promise<string[]> {
    const topics = await this.waitingTopics(licenseeId);
    await this.get(OutboxRelay).relay(licenseeId);
    return topics;
  }

  async waitingTopics(licenseeId: string): Promise<string[]> {
    const { rows } = await this.superuser.query<{ topic: string }>(
      'SELECT topic FROM outbox WHERE licensee_id = $1 ORDER BY id',
      [licenseeId],
    );
    return rows.map(({ topic }) => topic);
  }

  async shownIds(licenseeId: string): Promise<string[]> {
    const rows = await this.get(UnitOfWork).run(licenseeId, (tx) =>
      tx.query<{ id: string }>('SELECT id FROM register_shown_pas()'),
    );
    return rows.map(({ id }) => id);
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.superuser.end();
    await this.database.drop();
  }

  private async startModule(beside: Beside): Promise<void> {
    const config = parseConfig({
      DATABASE_URL: this.database.appUrl,
      SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      DEMO: '1',
      COMMITS: 'may-be-lost',
      LOG_LEVEL: 'silent',
      ...beside.settings,
    });
    const entities = [
      ...licensingEntities,
      ...accountsEntities,
      ...placesEntities,
      ...registerEntities,
      ...beside.entities,
    ];
    this.module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ config, entities }),
        LicensingModule,
        AccountsModule,
        PlacesModule,
        RegisterModule,
        MailsModule,
        ...beside.modules,
      ],
    })
      .overrideProvider(Clock)
      .useValue(this.clock)
      .overrideProvider(Mailer)
      .useValue(this.mails)
      .compile();
    await this.module.init();
  }

  private seal(licenseeId: string, text: string): Buffer {
    return this.get(Secrets).seal(licenseeId, text);
  }

  private async addLicensee(moderation: 'before' | 'after'): Promise<string> {
    const id = newId();
    await this.superuser.query('INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $3, $4, $5)', [
      id,
      `${moderation}-${id}`,
      `${moderation} PA Register`,
      {},
      { moderation, terms: [] },
    ]);
    await this.superuser.query('INSERT INTO licensee_hosts VALUES ($1, $2, true)', [`${id}.localhost`, id]);
    return id;
  }
}
