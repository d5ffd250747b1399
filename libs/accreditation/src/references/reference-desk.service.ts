import { Injectable } from '@nestjs/common';
import { isDay, localDay, PeopleReader } from '@pa/accounts';
import {
  Audit,
  Clock,
  doerOf,
  InvalidError,
  Outbox,
  UnitOfWork,
  type Actor,
  type FieldProblem,
  type Transaction,
} from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { answerFaults, answersOf, type Answers, type AnswersInput } from './answers';
import { conflictsOf } from './conflicts';
import { linkFrom } from './own-references.service';
import { REFERENCE_REFUSALS, type PaReference, type Referee, type ReferenceRefusal } from './reference';
import { ReferenceMoves } from './reference-moves.repository';
import { OwnReferenceError, ReferenceChangedError, ReferenceNotFoundError } from './references.errors';
import { ReferencesRepository, type ReferenceList } from './references.repository';

export interface ReferenceLine extends PaReference {
  readonly paName: string;
}

export interface ReferenceBoard {
  readonly lines: readonly ReferenceLine[];
  readonly total: number;
  readonly page: number;
}

/** One reference as staff work on it. */
export interface ReferenceCase extends ReferenceLine {
  readonly referee: Referee | null;
  readonly answers: Answers | null;
  /** Who of staff took it by telephone. */
  readonly takenBy: string | null;
  readonly today: string;
}

/** What staff heard by telephone, and on which day. */
export interface TelephoneAnswer {
  readonly input: AnswersInput;
  readonly spokenOn: string;
  readonly version: number;
}

export const REFERENCE_DECISIONS = ['accept', 'ask-again', 'refuse', 'taken-back'] as const;

type Decision = (typeof REFERENCE_DECISIONS)[number];

const ACTS: Readonly<Record<Decision, string>> = {
  accept: 'accreditation.reference-accepted',
  refuse: 'accreditation.reference-refused',
  'ask-again': 'accreditation.reference-asked-again',
  'taken-back': 'accreditation.reference-taken-back',
};

export interface ReferenceDecision {
  readonly decision: string;
  /** Out of the list, where it is refused; else ''. */
  readonly why: string;
  readonly version: number;
}

/**
 * Staff read what referees answered, ask those by telephone who are to be, and say what counts; never about themselves. A
 * referee without a link takes it back by telling them.
 */
@Injectable()
export class ReferenceDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferencesRepository,
    private readonly moves: ReferenceMoves,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who waits longest stands first. A page beyond the end is the first. */
  async board(actor: Actor, { list, page }: { list: ReferenceList; page: number }): Promise<ReferenceBoard> {
    const at = this.clock.now();
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const asked = await this.references.board(tx, { list, at, page });
      const isBeyond = asked.total === 0 && page > 1;
      const found = isBeyond ? await this.references.board(tx, { list, at, page: 1 }) : asked;
      const lines: ReferenceLine[] = [];
      for (const reference of found.references) lines.push(await this.named(tx, reference));
      return { lines, total: found.total, page: isBeyond ? 1 : page };
    });
  }

  /** That it was opened is on record. @throws ReferenceNotFoundError, OwnReferenceError */
  async open(actor: Actor, id: string): Promise<ReferenceCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const reference = await this.get(tx, actor, id);
      this.audit.record(tx, { actor, act: 'accreditation.reference-opened', subject: { kind: 'reference', id } });
      const takenBy = reference.answeredBy && (await this.people.displayNameOf(tx, reference.answeredBy));
      return {
        ...(await this.named(tx, reference)),
        ...(await this.references.wordsOf(tx, id)),
        takenBy,
        today: localDay(this.clock.now()),
      };
    });
  }

  /** @throws InvalidError, ReferenceNotFoundError, OwnReferenceError, ReferenceChangedError */
  async noteCall(actor: Actor, id: string, { input, spokenOn, version }: TelephoneAnswer): Promise<void> {
    const at = this.clock.now();
    await this.decide(actor, id, async (tx, reference) => {
      const faults = [...callFaults(spokenOn, { reference, today: localDay(at) }), ...answerFaults(input)];
      if (faults.length > 0) throw InvalidError.of(faults);
      const { referee } = await this.references.wordsOf(tx, id);
      const ownTelephone = await this.people.telephoneOf(tx, reference.personId);
      const row = {
        answersSealed: this.references.sealAnswers(tx, answersOf(input)),
        isRelative: input.isRelative === true,
        mayBeRead: input.mayBeRead === true,
        mayBeShown: input.mayBeShown === true,
        at,
        conflicts: conflictsOf(reference, { referee, input, same: null, ownTelephone }),
        taken: { by: doerOf(actor).personId, on: spokenOn },
      };
      if (!(await this.moves.answer(tx, { id, version }, row))) throw new ReferenceChangedError();
      return 'accreditation.reference-taken';
    });
  }

  /** @throws InvalidError, ReferenceNotFoundError, OwnReferenceError, ReferenceChangedError */
  async settle(actor: Actor, id: string, { decision, why, version }: ReferenceDecision): Promise<void> {
    const faults = decisionFaults(decision, why);
    if (faults.length > 0) throw InvalidError.of(faults);
    await this.decide(actor, id, async (tx) => {
      const by = { by: doerOf(actor).personId, at: this.clock.now() };
      const which = { id, version };
      const deeds = {
        accept: () => this.moves.accept(tx, which, by),
        refuse: () => this.moves.refuse(tx, which, { ...by, why: why as ReferenceRefusal }),
        'ask-again': () => this.moves.askAgain(tx, which, linkFrom(by.at)),
        'taken-back': () => this.moves.end(tx, { ...which, deed: 'withdraw' }, by.at),
      };
      if (!(await deeds[decision as Decision]())) throw new ReferenceChangedError();
      if (decision === 'ask-again')
        await this.outbox.add(tx, { topic: accreditationEvents.referenceAsked, subjectId: id });
      return ACTS[decision as Decision];
    });
  }

  private async decide(
    actor: Actor,
    id: string,
    deed: (tx: Transaction, reference: PaReference) => Promise<string>,
  ): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const act = await deed(tx, await this.get(tx, actor, id));
      this.audit.record(tx, { actor, act, subject: { kind: 'reference', id } });
      for (const topic of [accreditationEvents.referenceChanged, accreditationEvents.referenceNews])
        await this.outbox.add(tx, { topic, subjectId: id });
    });
  }

  /** What ended is gone for staff too; what is about themselves, staff do not read: it was written in confidence. */
  private async get(tx: Transaction, actor: Actor, id: string): Promise<PaReference> {
    const reference = await this.references.find(tx, id);
    if (!reference || ['declined', 'withdrawn', 'taken-out'].includes(reference.state))
      throw new ReferenceNotFoundError();
    if ([actor.personId, doerOf(actor).personId].includes(reference.personId)) throw new OwnReferenceError();
    return reference;
  }

  private async named(tx: Transaction, reference: PaReference): Promise<ReferenceLine> {
    return { ...reference, paName: (await this.people.displayNameOf(tx, reference.personId)) ?? 'Somebody who left' };
  }
}

function callFaults(spokenOn: string, { reference, today }: { reference: PaReference; today: string }): FieldProblem[] {
  const say = (message: string): FieldProblem[] => [{ field: 'spokenOn', message }];
  if (!isDay(spokenOn)) return say('Enter the day on which you spoke to them, such as 27 3 2026');
  if (spokenOn > today) return say('This day is still to come. Enter the day you spoke to them');
  if (spokenOn < localDay(reference.askedAt)) return say('This is before the PA asked us. Look at the day');
  return [];
}

function decisionFaults(decision: string, why: string): FieldProblem[] {
  if (!REFERENCE_DECISIONS.some((known) => known === decision))
    return [{ field: 'decision', message: 'Choose what to do with it' }];
  const isKnown = REFERENCE_REFUSALS.some((known) => known === why);
  return decision === 'refuse' && !isKnown ? [{ field: 'why', message: 'Choose why we cannot use it' }] : [];
}
