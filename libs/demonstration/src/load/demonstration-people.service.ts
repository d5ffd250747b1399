import { Injectable } from '@nestjs/common';
import { Authenticators, PersonEntity } from '@pa/accounts';
import { dateOf, wallMinutes } from '@pa/matching';
import { Clock, Secrets, STAFF_ROLES, UnitOfWork, type Transaction } from '@pa/platform';
import { EmployerProfileEntity, PaProfileDateEntity, PaProfileEntity, PaProfileModerationEntity } from '@pa/register';
import { generateEmployers, type DemonstrationEmployer } from '../employers/generate-employers';
import { generatePas } from '../pas/generate-pas';
import type { DemonstrationPa } from '../pas/pa';
import { daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import type { DemonstrationRegister } from '../registers';
import { DEMONSTRATION_AUTHENTICATOR_SECRET, knownPeople } from '../sign-ins';
import { DemonstrationApplications } from './demonstration-applications.service';
import { DemonstrationActing } from './demonstration-acting.service';
import { DemonstrationAdverts } from './demonstration-adverts.service';
import { DemonstrationCover } from './demonstration-cover.service';
import { DemonstrationChecks } from './demonstration-checks.service';
import { DemonstrationMessages } from './demonstration-messages.service';
import { DemonstrationPasses } from './demonstration-passes.service';
import { DemonstrationStandings } from './demonstration-standings.service';
import { DemonstrationPrivacy } from './demonstration-privacy.service';
import { DemonstrationSafety } from './demonstration-safety.service';
import { personId, personRow, type LoadingFor, type PersonToLoad } from './person-row';
import { dateRows, lookRows, profileRow } from './profile-rows';
import { RowsRepository } from './rows.repository';

const DAY_MINUTES = 1440;
const STAFF_JOINED = 900;
const NEWCOMER_JOINED = 0.2;
/** One of the two registers approves PAs by a scheme; the other lists whoever joins. */
const APPROVES = 'north-west';

export interface HowMany {
  readonly pas: number;
  readonly employers: number;
}

/** Fills a register with made-up people, once: a register that has people already is left alone. */
@Injectable()
export class DemonstrationPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: RowsRepository,
    private readonly secrets: Secrets,
    private readonly authenticators: Authenticators,
    private readonly acting: DemonstrationActing,
    private readonly privacy: DemonstrationPrivacy,
    private readonly safety: DemonstrationSafety,
    private readonly adverts: DemonstrationAdverts,
    private readonly applications: DemonstrationApplications,
    private readonly checks: DemonstrationChecks,
    private readonly cover: DemonstrationCover,
    private readonly messages: DemonstrationMessages,
    private readonly passes: DemonstrationPasses,
    private readonly standings: DemonstrationStandings,
    private readonly clock: Clock,
  ) {}

  /** All or nothing, in one transaction. Answers how many people were added. */
  async load(register: DemonstrationRegister, { pas, employers }: HowMany): Promise<number> {
    return this.unitOfWork.run(register.id, async (tx) => {
      await this.rows.lock(tx);
      if (await this.rows.hasPeople(tx)) return 0;
      const now = this.clock.now();
      const today = dateOf(Math.floor(wallMinutes(now) / DAY_MINUTES));
      const made = { pas: generatePas(register, pas, today), employers: generateEmployers(register, employers) };
      const loading = { licenseeId: register.id, now, secrets: this.secrets };
      const people = peopleOf(register, made);
      await this.rows.insert(
        tx,
        PersonEntity,
        people.map((person) => personRow(person, loading)),
      );
      await this.addPas(tx, made.pas, { loading, today, decider: personId(knownKey(register, 'co-ordinator')) });
      await this.addEmployers(tx, made.employers, loading);
      await this.addAuthenticators(tx, register);
      const known = (role: string) => personId(knownKey(register, role));
      const acting = await this.acting.load(tx, {
        register,
        employers: made.employers,
        loading,
        today,
        coordinator: known('co-ordinator'),
        representative: known('representative'),
      });
      const asking = made.employers.slice(0, 2).map(({ key }) => personId(key));
      await this.privacy.load(tx, { loading, today, asking });
      await this.adverts.load(tx, { register, employers: made.employers, loading, today });
      const [knownPa] = made.pas;
      const seen = { loading, today, coordinator: known('co-ordinator'), employers: made.employers };
      if (knownPa) await this.safety.load(tx, { ...seen, pa: personId(knownPa.key) });
      const whose = {
        loading,
        today,
        pas: made.pas.map(({ key }) => personId(key)),
        employer: personId(made.employers[0]?.key ?? ''),
      };
      await this.applications.load(tx, whose);
      await this.checks.load(tx, { ...whose, assessor: known('assessor') });
      const deciding = { assessor: known('assessor'), manager: known('manager'), auditor: known('auditor') };
      if (register.slug === APPROVES) await this.standings.load(tx, { ...whose, ...deciding });
      await this.cover.load(tx, whose);
      const employing = made.employers.map(({ key }) => personId(key));
      await this.messages.load(tx, { ...whose, employers: employing });
      const staff = { coordinator: known('co-ordinator'), manager: known('manager') };
      await this.passes.load(tx, { register, loading, today, ...staff, employers: employing });
      return people.length + acting;
    });
  }

  /** Staff need a second factor; a script can have its code, so everyone can try staff's pages. */
  private async addAuthenticators(tx: Transaction, register: DemonstrationRegister): Promise<void> {
    const app = { secret: DEMONSTRATION_AUTHENTICATOR_SECRET, step: null };
    for (const { role } of knownPeople.filter((person) => STAFF_ROLES.includes(person.role)))
      await this.authenticators.keep(tx, personId(knownKey(register, role)), app);
  }

  private async addPas(
    tx: Transaction,
    pas: readonly DemonstrationPa[],
    { loading, today, decider }: { loading: LoadingFor; today: string; decider: string },
  ): Promise<void> {
    const profiles = pas.map((pa) => profileRow(pa, loading, today));
    await this.rows.insert(tx, PaProfileEntity, profiles);
    const dates = pas.flatMap((pa) => dateRows(pa, loading));
    await this.rows.insert(tx, PaProfileDateEntity, dates);
    const looks = pas.flatMap((pa) => lookRows(pa, loading, decider));
    await this.rows.insert(tx, PaProfileModerationEntity, looks);
  }

  private async addEmployers(
    tx: Transaction,
    employers: readonly DemonstrationEmployer[],
    { licenseeId, now, secrets }: LoadingFor,
  ): Promise<void> {
    const rows = employers.flatMap(({ key, joined, details }): EmployerProfileEntity[] => {
      if (!details) return [];
      const at = daysBefore(now, joined);
      const kept = { ...details, communicationNeeds: [], otherLanguage: '' };
      const detailsSealed = secrets.seal(licenseeId, JSON.stringify(kept));
      const ids = { licenseeId, id: seededId(`${key}/profile`), personId: personId(key) };
      return [{ ...ids, detailsSealed, createdAt: at, updatedAt: at, version: 1 }];
    });
    await this.rows.insert(tx, EmployerProfileEntity, rows);
  }
}

function knownKey({ slug }: DemonstrationRegister, role: string): string {
  return `${slug}/known/${role}`;
}

function peopleOf(
  register: DemonstrationRegister,
  { pas, employers }: { pas: readonly DemonstrationPa[]; employers: readonly DemonstrationEmployer[] },
): PersonToLoad[] {
  return [
    ...pas.map((pa) => ({ ...pa, role: 'pa' as const, joined: pa.standing.joined })),
    ...employers.map((employer) => ({ ...employer, role: 'employer' as const })),
    ...knownPeople.map((person) => {
      const isNew = person.role === 'pa' || person.role === 'employer';
      return { ...person, key: knownKey(register, person.role), joined: isNew ? NEWCOMER_JOINED : STAFF_JOINED };
    }),
  ];
}
