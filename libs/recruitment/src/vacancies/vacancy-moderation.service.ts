import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import {
  Audit,
  Clock,
  ConflictError,
  InvalidError,
  Outbox,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { localDay, tidy, type LookDecision } from '@pa/register';
import type { Finding } from '../checker';
import { OwnVacancyDecisionError, VacancyChangedError, VacancyNotFoundError } from '../recruitment.errors';
import { recruitmentEvents } from '../recruitment.events';
import { AdvertCheck } from './advert-check.service';
import { advertFindings, type AdvertFinding } from './advert-findings';
import { advertProgress } from './advert-progress';
import { isAdvertReason } from './advert-reasons';
import { AdvertAnswers, type AnswerTally } from './advert-answers';
import type { OpenVacancy } from './open-vacancy';
import { previewOf } from './own-vacancy';
import { VacanciesRepository } from './vacancies.repository';
import { idOf, VacancyEditor } from './vacancy-editor.service';
import type { VacancyLookSubject } from './vacancy-moderation.entity';
import { VacancyModerationsRepository } from './vacancy-moderations.repository';
import { VacancyMoves } from './vacancy-moves.service';
import { getVacancyMove, type VacancyState } from './vacancy-state';
import type { AdvertWords, VacancyEntity } from './vacancy.entity';

export const LONGEST_WORDS = 1000;

/** One look at an advert, as staff see it. */
export interface AdvertLook {
  readonly subject: VacancyLookSubject;
  readonly answer: string | null;
  readonly openedAt: Date;
  readonly decision: LookDecision | null;
  readonly decidedAt: Date | null;
  /** Name of the colleague; null while open, and when the employer withdrew. */
  readonly decidedBy: string | null;
  readonly reasons: readonly string[];
  readonly words: string;
}

/** One advert as staff see it: what is or would be shown, the words that wait, what was found, everything decided so far. */
export interface AdvertCase {
  readonly vacancy: OpenVacancy;
  readonly state: VacancyState;
  readonly pendingWords: Partial<AdvertWords> | null;
  readonly findings: readonly AdvertFinding[];
  /** Newest first; the open one, if there is one, among them. */
  readonly looks: readonly AdvertLook[];
  readonly isOpenLook: boolean;
  readonly answers: AnswerTally;
  readonly version: number;
}

export interface AdvertDecision {
  readonly decision: Exclude<LookDecision, 'withdrawn'>;
  /** Keys of advertReasons; none for an approval. */
  readonly reasons: readonly string[];
  readonly words: string;
  /** Of the advert as it was looked at. */
  readonly version: number;
}

const DEEDS = { approved: 'approve', 'needs-changes': 'ask-for-changes', removed: 'remove' } as const;
const ACTS = {
  approved: 'recruitment.advert-approved',
  'needs-changes': 'recruitment.advert-sent-back',
  removed: 'recruitment.advert-removed',
} as const;

/** Staff look at adverts and decide. Which adverts wait to be seen first is the register's policy. */
@Injectable()
export class VacancyModeration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vacancies: VacanciesRepository,
    private readonly moderations: VacancyModerationsRepository,
    private readonly editor: VacancyEditor,
    private readonly moves: VacancyMoves,
    private readonly check: AdvertCheck,
    private readonly answers: AdvertAnswers,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws VacancyNotFoundError; also for drafts, which staff have no business to read */
  async getCase(actor: Actor, id: string): Promise<AdvertCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      this.caseOf(tx, forStaff(await this.vacancies.find(tx, idOf(id)))),
    );
  }

  /**
   * Decides about an advert as it was looked at. Staff may also act without anything waiting (a concern), and undo.
   * @throws VacancyNotFoundError, VacancyChangedError, OwnVacancyDecisionError, InvalidError, ConflictError
   */
  async decide(actor: Actor, id: string, request: AdvertDecision): Promise<AdvertCase> {
    const words = tidy(request.words);
    assertDecision({ ...request, words });
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const vacancy = await this.getForDecision(tx, { actor, id, version: request.version });
      const at = this.clock.now();
      const columns = await this.columnsFor(tx, vacancy, { decision: request.decision, at });
      const decided = { decision: request.decision, by: actor.personId, at, reasons: request.reasons, words };
      if (!(await this.moderations.close(tx, id, decided))) {
        if (request.decision === 'approved' && columns.state === vacancy.state)
          throw new ConflictError('nothing-waits', 'Nothing of this advert waits to be looked at.');
        await this.moderations.open(tx, { vacancyId: id, subject: 'concern', answer: null, at });
        await this.moderations.close(tx, id, decided);
      }
      const kept = await this.editor.keep(tx, vacancy, { columns, at });
      this.audit.record(tx, { actor, act: ACTS[request.decision], subject: { kind: 'vacancy', id } });
      await this.tell(tx, request, { before: vacancy, after: kept });
      return this.caseOf(tx, kept);
    });
  }

  private async getForDecision(
    tx: Transaction,
    { actor, id, version }: { actor: Actor; id: string; version: number },
  ): Promise<VacancyEntity> {
    const vacancy = forStaff(await this.vacancies.findForUpdate(tx, idOf(id)));
    if (vacancy.personId === actor.personId) throw new OwnVacancyDecisionError();
    if (vacancy.version !== version) throw new VacancyChangedError();
    return vacancy;
  }

  /** New words that are sent back leave the advert where it is: the old words were right. */
  private async columnsFor(
    tx: Transaction,
    vacancy: VacancyEntity,
    { decision, at }: { decision: AdvertDecision['decision']; at: Date },
  ): Promise<Partial<VacancyEntity>> {
    const isAboutNewWords = vacancy.pendingWords !== null && decision === 'needs-changes';
    const state = isAboutNewWords ? vacancy.state : getVacancyMove(DEEDS[decision], vacancy.state);
    if (isAboutNewWords) return { state };
    if (decision !== 'approved') return { state, pausedReason: null };
    await this.assertShowable(tx, vacancy);
    const words = vacancy.pendingWords ? { ...vacancy.pendingWords, pendingWords: null } : {};
    if (state === vacancy.state) return { state, ...words };
    return { ...(await this.moves.published(tx, { vacancy, at })), ...words };
  }

  private async assertShowable(tx: Transaction, vacancy: VacancyEntity): Promise<void> {
    if (vacancy.state === 'published' || vacancy.state === 'paused') return;
    const findings = await this.check.of(tx, vacancy);
    if (!advertProgress(vacancy, localDay(this.clock.now())).isWhole)
      throw new ConflictError(
        'not-whole',
        'Some answers are missing, or its date has passed. Ask for changes instead.',
      );
    if (findings.some(({ severity }) => severity === 'blocks'))
      throw new ConflictError('is-blocked', 'Something in this advert is against the law. Ask for changes instead.');
  }

  /** Looking at an advert that is open already and finding it right is no news; that it opened is told by itself. */
  private async tell(
    tx: Transaction,
    { decision }: AdvertDecision,
    { before, after }: { before: VacancyEntity; after: VacancyEntity },
  ): Promise<void> {
    const subjectId = after.id;
    if (decision === 'needs-changes')
      await this.outbox.add(tx, { topic: recruitmentEvents.vacancyChangesAsked, subjectId });
    if (decision === 'removed') await this.outbox.add(tx, { topic: recruitmentEvents.vacancyRemoved, subjectId });
    if (decision === 'approved' && before.pendingWords && before.state === after.state)
      await this.outbox.add(tx, { topic: recruitmentEvents.vacancyWordsPassed, subjectId });
  }

  private async caseOf(tx: Transaction, vacancy: VacancyEntity): Promise<AdvertCase> {
    const looks = await this.looksOf(tx, vacancy.id);
    const findings: Finding[] = await this.check.of(tx, vacancy);
    return {
      vacancy: previewOf(vacancy),
      state: vacancy.state,
      pendingWords: vacancy.pendingWords,
      findings: advertFindings(findings, vacancy.acceptedFindings),
      looks,
      isOpenLook: looks.some(({ decision }) => decision === null),
      answers: await this.answers.tallyOf(tx, vacancy.id),
      version: vacancy.version,
    };
  }

  private async looksOf(tx: Transaction, vacancyId: string): Promise<AdvertLook[]> {
    const looks = await this.moderations.list(tx, vacancyId);
    const names = new Map<string, string | null>();
    for (const id of new Set(looks.flatMap(({ decidedBy }) => decidedBy ?? [])))
      names.set(id, await this.people.displayNameOf(tx, id));
    return looks.map(({ subject, answer, openedAt, decision, decidedAt, decidedBy, reasons, words }) => {
      const name = decidedBy === null ? null : (names.get(decidedBy) ?? null);
      return { subject, answer, openedAt, decision, decidedAt, decidedBy: name, reasons, words };
    });
  }
}

function forStaff(vacancy: VacancyEntity | null): VacancyEntity {
  if (!vacancy || vacancy.state === 'draft') throw new VacancyNotFoundError();
  return vacancy;
}

function assertDecision({ decision, reasons, words }: AdvertDecision): void {
  if ([...words].length > LONGEST_WORDS) throw refusal('words', `Use ${LONGEST_WORDS} letters or fewer.`);
  if (!reasons.every(isAdvertReason)) throw refusal('reasons', 'Choose reasons from the list.');
  if (decision === 'approved') return;
  if (reasons.length === 0) throw refusal('reasons', 'Choose at least one reason.');
  if (words === '') throw refusal('words', 'Write to the employer what to change, or why.');
}

function refusal(field: string, message: string): InvalidError {
  return InvalidError.of([{ field, message }]);
}
