import { Test, type TestingModule } from '@nestjs/testing';
import { AccountsModule } from '@pa/accounts';
import { CachedLicenseeDirectory, LicensingModule } from '@pa/licensing';
import { ConversationOpenings, Messages, MessagingModule, type NewBody, type SentKind } from '@pa/messaging';
import { MessagingWorkerModule } from '@pa/messaging/messaging-worker.module';
import { PlacesModule } from '@pa/places';
import {
  Clock,
  Mailer,
  OutboxRelay,
  parseConfig,
  PlatformModule,
  Secrets,
  SettableClock,
  UnitOfWork,
  type ActingScope,
  type Actor,
  type Role,
} from '@pa/platform';
import { RecruitmentModule, type VacancyEntity } from '@pa/recruitment';
import { RegisterModule } from '@pa/register';
import { Client } from 'pg';
import { v4 as newMark, v7 as newId } from 'uuid';
import { entities } from '../../../apps/server/src/entities';
import { Moderation } from '../../../libs/register/src/moderation.service';
import { PaProfileMoves } from '../../../libs/register/src/pa-profile-moves.service';
import { PaProfiles } from '../../../libs/register/src/pa-profiles.service';
import { PaWeeks } from '../../../libs/register/src/pa-weeks.service';
import { VacanciesRepository } from '../../../libs/recruitment/src/vacancies/vacancies.repository';
import { mondayMorning, wholeAnswers } from '../../integration/register/answers';
import { OPEN_ADVERT } from '../recruitment/applications-bed';
import { KeptMail } from '../../integration/register/register-under-test';
import { settingsFor } from '../app';
import { createTestDatabase, type TestDatabase } from '../database/test-database';
import { addTwoRegisters, type TestRegister } from '../registers';

export const NOW = '2026-03-18T12:00:00Z';

/** An employer and a PA who may write to each other. */
export interface Pair {
  readonly id: string;
  readonly employer: Actor;
  readonly pa: Actor;
}

/** A message that is not plain text, or has a mark that is wanted again. */
export interface Said extends Partial<NewBody> {
  readonly clientId?: string;
  readonly kind?: SentKind;
}

/** Messaging's services on a real database, with a clock that a test sets and mail that is kept. */
export class MessagingBed {
  readonly clock = new SettableClock(new Date(NOW));
  readonly mails = new KeptMail();
  registers!: readonly TestRegister[];
  private module!: TestingModule;

  private constructor(
    private readonly database: TestDatabase,
    private readonly superuser: Client,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<MessagingBed> {
    const database = await createTestDatabase();
    const superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
    const bed = new MessagingBed(database, superuser);
    bed.registers = await addTwoRegisters(database);
    const config = parseConfig({ ...settingsFor(database, '/var/tmp'), ...settings });
    bed.module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ config, entities }),
        LicensingModule,
        AccountsModule,
        PlacesModule,
        RegisterModule,
        RecruitmentModule,
        MessagingModule,
        MessagingWorkerModule,
      ],
    })
      .overrideProvider(Clock)
      .useValue(bed.clock)
      .overrideProvider(Mailer)
      .useValue(bed.mails)
      .setLogger({ log: nothing, warn: nothing, error: nothing })
      .compile();
    await bed.module.init();
    bed.get(CachedLicenseeDirectory).forget();
    return bed;
  }

  get<T>(service: abstract new (...args: never[]) => T): T {
    return this.module.get(service);
  }

  get licenseeId(): string {
    return this.registers[0]!.id;
  }

  /** Rows as the superuser sees them. */
  async behind<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.superuser.query(sql, parameters)).rows as Row[];
  }

  async person(displayName: string, ...roles: Role[]): Promise<Actor> {
    const personId = newId();
    const seal = (text: string) => this.get(Secrets).seal(this.licenseeId, text);
    await this.behind(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles)
       VALUES ($1, $2, $3, $4, $5, $6, '-', $7)`,
      [
        this.licenseeId,
        personId,
        displayName,
        seal(displayName),
        seal(`${personId}@example.com`),
        Buffer.from(personId),
        roles,
      ],
    );
    return { personId, licenseeId: this.licenseeId, displayName, roles, via: 'session' };
  }

  /** A PA on the register, with their profile. */
  async paOnRegister(): Promise<{ pa: Actor; profileId: string }> {
    const pa = await this.person('Amira K.', 'pa');
    await this.get(PaProfiles).saveSections(pa, wholeAnswers);
    await this.get(PaWeeks).saveWeek(pa, [mondayMorning]);
    await this.get(PaProfileMoves).submit(pa);
    const [row] = await this.behind<{ id: string }>('SELECT id FROM pa_profiles WHERE person_id = $1', [pa.personId]);
    const profileId = row!.id;
    const staff = await this.person('Mo T.', 'manager');
    const { version } = await this.get(Moderation).getCase(staff, profileId);
    const decision = { decision: 'approved' as const, reasons: [], words: '', version };
    await this.get(Moderation).decide(staff, profileId, decision);
    return { pa, profileId };
  }

  /** An open advert of an employer. */
  async advert(employer: Actor, columns: Partial<VacancyEntity> = {}): Promise<string> {
    const id = newId();
    await this.get(UnitOfWork).run(this.licenseeId, (tx) =>
      this.get(VacanciesRepository).add(tx, [{ id, personId: employer.personId, ...OPEN_ADVERT, ...columns }]),
    );
    return id;
  }

  /** The employer with somebody else's hands. */
  actingFor(employer: Actor, doer: Actor, scopes: readonly ActingScope[] = ['look', 'message']): Actor {
    const { personId, displayName } = doer;
    return { ...employer, by: { personId, displayName, as: 'representative', representationId: newId(), scopes } };
  }

  /** A conversation of two new people, opened by a request. */
  async pair(): Promise<Pair> {
    const [employer, pa] = [await this.person('Ann B.', 'employer'), await this.person('Amira K.', 'pa')];
    return { id: await this.open(employer, pa), employer, pa };
  }

  async open(employer: Actor, pa: Actor): Promise<string> {
    const id = await this.get(UnitOfWork).run(this.licenseeId, (tx) =>
      this.get(ConversationOpenings).open(tx, {
        employerId: employer.personId,
        paId: pa.personId,
        kind: 'request',
        subjectId: newId(),
        about: '',
        paAlias: null,
        note: 'You can write to each other now.',
      }),
    );
    return id!;
  }

  /** Sends a text, with a mark of its own unless one is given. */
  async send(actor: Actor, conversationId: string, said: string | Said): ReturnType<Messages['send']> {
    const { clientId = newMark(), kind = 'text', ...body } = typeof said === 'string' ? { text: said } : said;
    return this.get(Messages).send(actor, { conversationId, clientId, kind, body: { text: '', ...body } });
  }

  /** Carries out what waits; answers the subjects of the mails to one person since then. */
  async mailsTo({ personId }: Actor): Promise<string[]> {
    this.mails.sent.length = 0;
    await this.relay();
    return this.mails.sent.filter(({ to }) => to === `${personId}@example.com`).map(({ subject }) => subject);
  }

  /** Carries out what waits in the outbox. */
  async relay(): Promise<void> {
    for (let left = 1; left > 0;) {
      await this.get(OutboxRelay).relay(this.licenseeId);
      left = (await this.behind('SELECT 1 FROM outbox WHERE licensee_id = $1', [this.licenseeId])).length;
    }
  }

  async close(): Promise<void> {
    await this.module.close();
    await this.superuser.end();
    await this.database.drop();
  }
}

const nothing = (): void => undefined;
