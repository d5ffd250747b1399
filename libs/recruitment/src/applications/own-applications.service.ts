import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { Clock, InvalidError, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { PaProfilesReader, taxonomies, type Applicant } from '@pa/register';
import { v7 as newId } from 'uuid';
import { recruitmentEvents } from '../recruitment.events';
import { VacancyNotFoundError } from '../recruitment.errors';
import { VacanciesRepository } from '../vacancies/vacancies.repository';
import type { VacancyEntity } from '../vacancies/vacancy.entity';
import { AdvertSexes, type SexFit } from './advert-sexes.service';
import { advertFacts, changesSince, type AdvertChange } from './advert-facts';
import { keptWords, missingIn, tooLongIn } from './written-answers';
import { isPaReason, NO_WORDS, type ApplicationRow, type ApplicationWords } from './application';
import { ApplicationPairs } from './application-pair.service';
import { ApplicationNotFoundError, JobNotOpenError, ProfileNotWholeError, TooYoungError } from './applications.errors';
import { ApplicationsRepository } from './applications.repository';
import { Fits, type Fit } from './fit.service';
import { InvitationsRepository } from './invitations.repository';
import { OffersRepository } from './offers.repository';

const PERSONAL = new Set<string>(taxonomies.tasks.filter(({ group }) => group === 'personal').map(({ key }) => key));

/** A PA's own application, opened. */
export interface OwnApplication {
  readonly application: ApplicationRow;
  readonly vacancy: VacancyEntity;
  readonly words: ApplicationWords;
  /** What changed in the advert since the PA last looked; empty for what is over. */
  readonly changes: readonly AdvertChange[];
}

/** What a PA sees before and while applying. */
export interface Applying {
  readonly vacancy: VacancyEntity;
  /** Null: nothing is begun. */
  readonly application: ApplicationRow | null;
  readonly words: ApplicationWords;
  /** Null while the profile is not whole. */
  readonly fit: Fit | null;
  readonly mayApply: boolean;
  /** Whether the PA is of the sex that the advert asks for and says why; null where it asks for none. */
  readonly sexFit: SexFit | null;
}

/** A PA answers adverts: begins, saves, sends, withdraws. One application for an advert. */
@Injectable()
export class OwnApplications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly vacancies: VacanciesRepository,
    private readonly pairs: ApplicationPairs,
    private readonly profiles: PaProfilesReader,
    private readonly sexes: AdvertSexes,
    private readonly invitations: InvitationsRepository,
    private readonly offers: OffersRepository,
    private readonly fits: Fits,
    private readonly hides: Hides,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /**
   * The advert with what was begun. Whoever has sent an application may still look; otherwise the advert must be open.
   * @throws VacancyNotFoundError
   */
  async look(actor: Actor, vacancyId: string): Promise<Applying> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const vacancy = await this.getVacancy(tx, actor, vacancyId);
      const application = await this.applications.findOf(tx, vacancyId, actor.personId);
      if (!vacancy.isOpen && !application) throw new VacancyNotFoundError();
      const [applicant] = await this.profiles.listApplicants(tx, [actor.personId]);
      return {
        vacancy,
        application,
        words: application ? this.opened(application, tx.licenseeId) : NO_WORDS,
        fit: applicant ? this.fits.between(vacancy, applicant.profile) : null,
        mayApply: applicant !== undefined && isOldEnough(applicant, vacancy),
        sexFit: await this.sexes.fit(tx, actor, vacancy),
      };
    });
  }

  /**
   * Keeps what is written so far. The first save begins the application; whoever has one keeps that one.
   * @throws VacancyNotFoundError, InvalidError, JobNotOpenError
   */
  async save(actor: Actor, vacancyId: string, given: ApplicationWords): Promise<string> {
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.keep(tx, actor, { vacancyId, given }));
  }

  /**
   * Sends it. Sending twice is as good as once.
   * @throws VacancyNotFoundError, InvalidError, JobNotOpenError, ProfileNotWholeError, TooYoungError, SexNotSaidError, OtherSexError
   */
  async send(actor: Actor, vacancyId: string, given: ApplicationWords): Promise<string> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.pairs.lockVacancy(tx, vacancyId);
      const before = await this.applications.findOf(tx, vacancyId, actor.personId);
      if (before && before.state !== 'draft') return before.id;
      const id = await this.keep(tx, actor, { vacancyId, given });
      const pair = await this.pairs.getForDeed(tx, actor, { id, side: 'pa', evenOnHold: true });
      if (!pair.vacancy.isOpen) throw new JobNotOpenError();
      const [applicant] = await this.profiles.listApplicants(tx, [actor.personId]);
      if (!applicant) throw new ProfileNotWholeError();
      if (!isOldEnough(applicant, pair.vacancy)) throw new TooYoungError();
      await this.sexes.check(tx, actor, pair.vacancy);
      const problems = missingIn(pair.vacancy, given);
      if (problems.length > 0) throw InvalidError.of(problems);
      const number = await this.applications.nextNumber(tx, vacancyId);
      const topic = recruitmentEvents.applicationSent;
      await this.pairs.move(tx, actor, { ...pair, deed: 'submit', topic, submittedAt: this.clock.now(), number });
      await this.applications.sawAdvert(tx, id, advertFacts(pair.vacancy));
      await this.invitations.answered(tx, { vacancyId, personId: actor.personId, at: this.clock.now() });
      return id;
    });
  }

  /** Throws a draft away. What was sent is withdrawn instead. @throws ApplicationNotFoundError */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const application = await this.applications.findForUpdate(tx, id);
      if (application?.personId !== actor.personId) throw new ApplicationNotFoundError();
      await this.applications.removeDraft(tx, id);
    });
  }

  /** @throws ApplicationNotFoundError, ConflictError */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pair = await this.pairs.getForDeed(tx, actor, { id, side: 'pa', evenOnHold: true });
      if (pair.application.state === 'withdrawn') return;
      await this.pairs.move(tx, actor, {
        ...pair,
        deed: 'withdraw',
        topic: recruitmentEvents.applicationWithdrawn,
        reason: isPaReason(reason) ? reason : 'not-said',
      });
      await this.offers.lapse(tx, id, this.clock.now());
    });
  }

  /** Everything the PA has, what moved last first. Those of employers they hide from are not among them. */
  async list(actor: Actor): Promise<OwnApplication[]> {
    const hidden = await this.hides.listHiddenFrom(actor);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const list: OwnApplication[] = [];
      for (const application of await this.applications.listOfPerson(tx, actor.personId)) {
        const vacancy = await this.vacancies.find(tx, application.vacancyId);
        if (vacancy && !hidden.includes(vacancy.personId)) list.push(this.whole(application, vacancy));
      }
      return list;
    });
  }

  /** @throws ApplicationNotFoundError */
  async get(actor: Actor, id: string): Promise<OwnApplication> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { application, vacancy, side } = await this.pairs.get(tx, actor, id);
      if (side !== 'pa') throw new ApplicationNotFoundError();
      return this.whole(application, vacancy);
    });
  }

  /** The PA read what changed: from now on only newer changes are told. @throws ApplicationNotFoundError */
  async sawChanges(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { vacancy } = await this.pairs.getForDeed(tx, actor, { id, side: 'pa', evenOnHold: true });
      await this.applications.sawAdvert(tx, id, advertFacts(vacancy));
    });
  }

  private async keep(
    tx: Transaction,
    actor: Actor,
    { vacancyId, given }: { vacancyId: string; given: ApplicationWords },
  ): Promise<string> {
    const vacancy = await this.getVacancy(tx, actor, vacancyId);
    const before = await this.applications.findOf(tx, vacancyId, actor.personId);
    if (before && before.state !== 'draft') return before.id;
    if (!vacancy.isOpen) throw vacancy.publishedAt ? new JobNotOpenError() : new VacancyNotFoundError();
    const problems = tooLongIn(vacancy, given);
    if (problems.length > 0) throw InvalidError.of(problems);
    const wordsSealed = this.sealed(tx.licenseeId, keptWords(vacancy, given));
    const at = this.clock.now();
    const draft = { id: newId(), vacancyId, personId: actor.personId, wordsSealed, seenAdvert: {}, at };
    await this.applications.addMissing(tx, draft);
    const kept = await this.applications.findOf(tx, vacancyId, actor.personId);
    if (!kept) throw new ApplicationNotFoundError();
    await this.applications.saveWords(tx, kept.id, { sealed: wordsSealed, at });
    return kept.id;
  }

  /** One's own advert is not a job, and people who hide from each other do not find each other's. */
  private async getVacancy(tx: Transaction, actor: Actor, id: string): Promise<VacancyEntity> {
    const vacancy = await this.vacancies.find(tx, id);
    if (!vacancy || vacancy.personId === actor.personId) throw new VacancyNotFoundError();
    if (await this.hides.between(tx, actor.personId, vacancy.personId)) throw new VacancyNotFoundError();
    return vacancy;
  }

  private whole(application: ApplicationRow, vacancy: VacancyEntity): OwnApplication {
    const isOver = application.endedAt !== null || application.state === 'draft';
    const changes = isOver ? [] : changesSince(application.seenAdvert, vacancy);
    return { application, vacancy, words: this.opened(application, vacancy.licenseeId), changes };
  }

  private sealed(licenseeId: string, words: ApplicationWords): Buffer {
    return this.secrets.seal(licenseeId, JSON.stringify(words), 'applications.words_sealed');
  }

  private opened({ wordsSealed }: ApplicationRow, licenseeId: string): ApplicationWords {
    return JSON.parse(this.secrets.open(licenseeId, wordsSealed, 'applications.words_sealed')) as ApplicationWords;
  }
}

function isOldEnough({ isAdult }: Applicant, { tasksRequired }: VacancyEntity): boolean {
  return isAdult || !tasksRequired.some((task) => PERSONAL.has(task));
}
