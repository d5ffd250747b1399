import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { Clock, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { PaProfilesReader, type Applicant, type PublicPaProfile } from '@pa/register';
import { VacancyNotFoundError } from '../recruitment.errors';
import { recruitmentEvents } from '../recruitment.events';
import { VacanciesRepository } from '../vacancies/vacancies.repository';
import type { VacancyEntity } from '../vacancies/vacancy.entity';
import { CHOSEN_TURN_DOWNS, type ApplicationRow, type ApplicationWords } from './application';
import { ApplicationPairs, type Pair } from './application-pair.service';
import { APPLICATION_STATES, type ApplicationState } from './application-state';
import { ApplicationNotFoundError, problem } from './applications.errors';
import { ApplicationsRepository } from './applications.repository';
import { isNamed, namelessWords, numberName } from './blind';
import { Fits, type Fit } from './fit.service';
import { OffersRepository } from './offers.repository';

export const LONGEST_NOTES = 3000;
export const APPLICATIONS_A_PAGE = 20;

/** The states an employer sees: everything but drafts. */
export const SEEN_STATES: readonly ApplicationState[] = APPLICATION_STATES.filter((state) => state !== 'draft');

/** The order of a list: who fits best, or who came first. */
export const ORDERS = ['best', 'first'] as const;
export type ApplicationOrder = (typeof ORDERS)[number];

/**
 * An application as its employer may see it. Where the name is not shown yet, there is no profile, and the words are without
 * the name: left out here, not hidden by a page.
 */
export interface SeenApplication {
  readonly id: string;
  readonly vacancyId: string;
  readonly state: ApplicationState;
  /** "Amira K.", or "PA 3". */
  readonly name: string;
  readonly isNamed: boolean;
  /** Null until the name is shown, and when the PA has put the profile away. */
  readonly profile: PublicPaProfile | null;
  /** The profile has a page of its own on the register. */
  readonly isOnRegister: boolean;
  readonly words: ApplicationWords;
  readonly fit: Fit | null;
  readonly district: string;
  readonly notes: string;
  readonly reason: string | null;
  readonly submittedAt: Date;
  readonly startsOn: string | null;
}

export interface ListAsked {
  readonly states: readonly ApplicationState[];
  readonly order: ApplicationOrder;
  readonly page: number;
}

/** One page of a list. */
export interface SeenList {
  readonly vacancy: VacancyEntity;
  readonly items: readonly SeenApplication[];
  readonly total: number;
  /** Of each state, over all pages. */
  readonly counts: Readonly<Record<ApplicationState, number>>;
}

/** An employer reads the answers to an advert of theirs, and decides. */
@Injectable()
export class VacancyApplications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly vacancies: VacanciesRepository,
    private readonly pairs: ApplicationPairs,
    private readonly offers: OffersRepository,
    private readonly profiles: PaProfilesReader,
    private readonly fits: Fits,
    private readonly hides: Hides,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @throws VacancyNotFoundError */
  async list(actor: Actor, vacancyId: string, asked: ListAsked): Promise<SeenList> {
    const hidden = await this.hides.listHiddenFrom(actor);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const vacancy = await this.vacancies.find(tx, vacancyId);
      if (vacancy?.personId !== actor.personId) throw new VacancyNotFoundError();
      const rows = await this.applications.listOfVacancy(tx, vacancyId, { states: SEEN_STATES, hidden });
      const counts = Object.fromEntries(
        APPLICATION_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
      ) as Record<ApplicationState, number>;
      const shown = await this.open(
        tx,
        vacancy,
        rows.filter(({ state }) => asked.states.includes(state)),
      );
      const ordered = asked.order === 'best' ? shown.sort(bestFirst) : shown;
      const from = (asked.page - 1) * APPLICATIONS_A_PAGE;
      return { vacancy, counts, total: shown.length, items: ordered.slice(from, from + APPLICATIONS_A_PAGE) };
    });
  }

  /** @throws ApplicationNotFoundError */
  async get(actor: Actor, id: string): Promise<{ vacancy: VacancyEntity; application: SeenApplication }> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { vacancy, application, side } = await this.pairs.get(tx, actor, id);
      if (side !== 'employer') throw new ApplicationNotFoundError();
      const [seen] = await this.open(tx, vacancy, [application]);
      if (!seen) throw new ApplicationNotFoundError();
      return { vacancy, application: seen };
    });
  }

  /** From here on the name is shown. @throws ApplicationNotFoundError, ConflictError */
  async shortlist(actor: Actor, id: string): Promise<void> {
    await this.decide(actor, id, async (tx, pair) => {
      if (pair.application.state === 'shortlisted') return;
      const topic = recruitmentEvents.applicationShortlisted;
      await this.pairs.move(tx, actor, { ...pair, deed: 'shortlist', topic, shortlistedAt: this.clock.now() });
    });
  }

  /** Goes no further with somebody, for one of the stock reasons. @throws InvalidError, ConflictError */
  async turnDown(actor: Actor, id: string, reason: string): Promise<void> {
    const known = CHOSEN_TURN_DOWNS.find((key) => key === reason);
    if (!known) throw problem('reason', 'Choose a reason. We say it kindly.');
    await this.decide(actor, id, async (tx, pair) => {
      if (pair.application.state === 'unsuccessful') return;
      const topic = recruitmentEvents.applicationUnsuccessful;
      await this.pairs.move(tx, actor, { ...pair, deed: 'turn-down', topic, reason: known });
      await this.offers.lapse(tx, id, this.clock.now());
    });
  }

  /** The employer's own notes. A PA who asks for a copy of their data gets them too, and the page says so. */
  async saveNotes(actor: Actor, id: string, notes: string): Promise<void> {
    const words = notes.trim();
    if ([...words].length > LONGEST_NOTES) throw problem('notes', `Write ${LONGEST_NOTES} letters or fewer.`);
    const sealed = words === '' ? null : this.secrets.seal(actor.licenseeId, words, 'applications.notes_sealed');
    await this.decide(actor, id, (tx) => this.applications.saveNotes(tx, id, sealed));
  }

  private async decide(actor: Actor, id: string, deed: (tx: Transaction, pair: Pair) => Promise<void>): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await deed(tx, await this.pairs.getForDeed(tx, actor, { id, side: 'employer' }));
    });
  }

  private async open(
    tx: Transaction,
    vacancy: VacancyEntity,
    rows: readonly ApplicationRow[],
  ): Promise<SeenApplication[]> {
    const applicants = await this.profiles.listApplicants(
      tx,
      rows.map(({ personId }) => personId),
    );
    return rows.map((row) =>
      this.seen(
        vacancy,
        row,
        applicants.find(({ personId }) => personId === row.personId),
      ),
    );
  }

  /** The one place that says what an employer sees of an application. */
  private seen(vacancy: VacancyEntity, row: ApplicationRow, applicant: Applicant | undefined): SeenApplication {
    const profile = applicant?.profile ?? null;
    const who = isNamed(vacancy, row) ? namedAs(row, applicant) : { ...NAMELESS, name: numberName(row) };
    const words = JSON.parse(this.opened(row.wordsSealed, 'words_sealed', vacancy)) as ApplicationWords;
    return {
      ...who,
      id: row.id,
      vacancyId: row.vacancyId,
      state: row.state,
      words: who.isNamed ? words : namelessWords(words, profile ?? { firstName: '' }),
      fit: profile && this.fits.between(vacancy, profile),
      district: profile ? profile.district : '',
      notes: row.notesSealed ? this.opened(row.notesSealed, 'notes_sealed', vacancy) : '',
      reason: row.reason,
      submittedAt: row.submittedAt ?? row.createdAt,
      startsOn: row.startsOn,
    };
  }

  private opened(sealed: Buffer, column: 'words_sealed' | 'notes_sealed', { licenseeId }: VacancyEntity): string {
    return this.secrets.open(licenseeId, sealed, `applications.${column}`);
  }
}

type Who = Pick<SeenApplication, 'name' | 'isNamed' | 'profile' | 'isOnRegister'>;

const NAMELESS = { isNamed: false, profile: null, isOnRegister: false } as const;

function namedAs(row: ApplicationRow, applicant: Applicant | undefined): Who {
  if (!applicant) return { ...NAMELESS, isNamed: true, name: numberName(row) };
  const { profile, isShown } = applicant;
  return { name: profile.displayName, isNamed: true, profile, isOnRegister: isShown };
}

function bestFirst(one: SeenApplication, other: SeenApplication): number {
  return (other.fit?.score ?? 0) - (one.fit?.score ?? 0) || Number(one.submittedAt) - Number(other.submittedAt);
}
