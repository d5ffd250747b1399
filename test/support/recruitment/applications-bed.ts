import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { CachedLicenseeDirectory, LicensingModule } from '@pa/licensing';
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
  type Actor,
  type Role,
} from '@pa/platform';
import { AccountsModule } from '@pa/accounts';
import { RecruitmentModule, type VacancyEntity } from '@pa/recruitment';
import { RegisterModule } from '@pa/register';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { entities } from '../../../apps/server/src/entities';
import { AdvertFollowers } from '../../../libs/recruitment/src/applications/advert-followers.service';
import { ApplicationMails } from '../../../libs/recruitment/src/applications/mails/application-mails';
import { CoverMails } from '../../../libs/recruitment/src/cover/mails/cover-mails';
import { OwnApplications } from '../../../libs/recruitment/src/applications/own-applications.service';
import { VacanciesRepository } from '../../../libs/recruitment/src/vacancies/vacancies.repository';
import { PaProfileMoves } from '../../../libs/register/src/pa-profile-moves.service';
import { PaProfiles } from '../../../libs/register/src/pa-profiles.service';
import { PaWeeks } from '../../../libs/register/src/pa-weeks.service';
import { mondayMorning, wholeAnswers } from '../../integration/register/answers';
import { KeptMail } from '../../integration/register/register-under-test';
import { settingsFor } from '../app';
import { createTestDatabase, type TestDatabase } from '../database/test-database';
import { addTwoRegisters, type TestRegister } from '../registers';

export const NOW = '2026-03-18T12:00:00Z';

@Global()
@Module({ providers: [AdvertFollowers, ApplicationMails, CoverMails] })
class ApplicationsWorkerModule {}

/** An advert with everything that PAs see. */
export const OPEN_ADVERT: Partial<VacancyEntity> = {
  state: 'published',
  title: 'Help at home in the mornings',
  district: 'CH1',
  hours: [mondayMorning],
  tasksRequired: ['cooking'],
  employment: ['employed'],
  payPence: 1350,
  closesOn: '2026-05-01',
  publishedAt: new Date('2026-03-10T09:00:00Z'),
  questions: [{ id: 'q1', text: 'What would a good morning look like?' }],
  checks: ['dbs-enhanced'],
};

/** Words with which an application to OPEN_ADVERT can be sent. */
export const WORDS = { message: 'I like mornings.', answers: { q1: 'Tea first.' } };

/** Recruitment's services on a real database, with a clock that a test sets and mail that is kept. */
export class ApplicationsBed {
  readonly clock = new SettableClock(new Date(NOW));
  readonly mails = new KeptMail();
  register!: TestRegister;
  private module!: TestingModule;

  private constructor(
    private readonly database: TestDatabase,
    private readonly superuser: Client,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<ApplicationsBed> {
    const database = await createTestDatabase();
    const superuser = new Client({ connectionString: database.superUrl });
    await superuser.connect();
    const bed = new ApplicationsBed(database, superuser);
    [bed.register] = await addTwoRegisters(database);
    const config = parseConfig({ ...settingsFor(database, '/var/tmp'), ...settings });
    bed.module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ config, entities }),
        LicensingModule,
        AccountsModule,
        PlacesModule,
        RegisterModule,
        RecruitmentModule,
        ApplicationsWorkerModule,
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
    return this.register.id;
  }

  /** Rows as the superuser sees them. */
  async behind<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.superuser.query(sql, parameters)).rows as Row[];
  }

  async person(...roles: Role[]): Promise<Actor> {
    const personId = newId();
    const seal = (text: string) => this.get(Secrets).seal(this.licenseeId, text);
    await this.behind(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles)
       VALUES ($1, $2, 'Amira K.', $3, $4, $5, '-', $6)`,
      [this.licenseeId, personId, seal('Amira Khan'), seal(`${personId}@example.com`), Buffer.from(personId), roles],
    );
    return { personId, licenseeId: this.licenseeId, displayName: 'Amira K.', roles, via: 'session' };
  }

  /** A PA with a whole profile, on the register unless it is said otherwise. */
  async pa({ isPublished = true } = {}): Promise<Actor> {
    const pa = await this.person('pa');
    await this.get(PaProfiles).saveSections(pa, wholeAnswers);
    await this.get(PaWeeks).saveWeek(pa, [mondayMorning]);
    if (isPublished) await this.get(PaProfileMoves).submit(pa);
    return pa;
  }

  /** An advert of an employer. */
  async advert(employer: Actor, columns: Partial<VacancyEntity> = {}): Promise<string> {
    const id = newId();
    await this.get(UnitOfWork).run(this.licenseeId, (tx) =>
      this.get(VacanciesRepository).add(tx, [{ id, personId: employer.personId, ...OPEN_ADVERT, ...columns }]),
    );
    return id;
  }

  /** A PA's application to an advert, sent. */
  async application(vacancyId: string, pa?: Actor): Promise<{ pa: Actor; id: string }> {
    const who = pa ?? (await this.pa());
    return { pa: who, id: await this.get(OwnApplications).send(who, vacancyId, WORDS) };
  }

  async stateOf(id: string): Promise<string | undefined> {
    return (await this.behind<{ state: string }>('SELECT state FROM applications WHERE id = $1', [id]))[0]?.state;
  }

  /** Carries out what waits; answers the subjects of the mails to one person since then. */
  async mailsTo(...people: Actor[]): Promise<string[]> {
    this.mails.sent.length = 0;
    for (let left = 1; left > 0;) {
      await this.get(OutboxRelay).relay(this.licenseeId);
      left = (await this.behind('SELECT 1 FROM outbox WHERE licensee_id = $1', [this.licenseeId])).length;
    }
    const addresses = people.map(({ personId }) => `${personId}@example.com`);
    return this.mails.sent.filter(({ to }) => addresses.includes(to)).map(({ subject }) => subject);
  }

  async close(): Promise<void> {
    await this.module.close();
    await this.superuser.end();
    await this.database.drop();
  }
}

const nothing = (): void => undefined;
