import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { Clock, InvalidError, Outbox, Secrets, UnitOfWork, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { answerFaults, answersOf, type Answers, type AnswersInput } from './answers';
import { conflictsOf } from './conflicts';
import { indexesOf } from './own-references.service';
import type { PaReference } from './reference';
import { ReferenceLinks } from './reference-links.service';
import { ReferenceMoves } from './reference-moves.repository';
import { hasRunOut, mayMove } from './reference-state';
import { ReferenceChangedError, ReferenceLinkError } from './references.errors';
import { ReferencesRepository } from './references.repository';

/** What a referee sees behind their link. */
export interface RefereeView {
  readonly paName: string;
  readonly refereeName: string;
  /** Asked, answered (and may put it right or take it back), or over. */
  readonly stage: 'asked' | 'answered' | 'over';
  /** What they answered before, to put right. */
  readonly answers: Answers | null;
  readonly isRelative: boolean | null;
  readonly mayBeRead: boolean | null;
  readonly mayBeShown: boolean | null;
  readonly version: number;
}

export interface RefereeAnswer {
  readonly input: AnswersInput;
  readonly version: number;
  /** Where and with what they came, as one text. */
  readonly from: string;
}

/** Referees, who have no account: their link opens one reference, to answer, put right, say no or take back. */
@Injectable()
export class RefereeAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferencesRepository,
    private readonly moves: ReferenceMoves,
    private readonly links: ReferenceLinks,
    private readonly people: PeopleReader,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing. @throws ReferenceLinkError */
  async look(licenseeId: string, token: string): Promise<RefereeView> {
    return this.unitOfWork.run(licenseeId, async (tx) => this.viewOf(tx, await this.behind(tx, token)));
  }

  /** @throws ReferenceLinkError, InvalidError that names each field, ReferenceChangedError */
  async answer(licenseeId: string, token: string, { input, version, from }: RefereeAnswer): Promise<void> {
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const reference = await this.behind(tx, token);
      const faults = answerFaults(input);
      if (faults.length > 0) throw InvalidError.of(faults);
      const { referee } = await this.references.wordsOf(tx, reference.id);
      const askedFrom = await this.references.askedFrom(tx, reference.id);
      const came = indexesOf(this.secrets, licenseeId, from);
      const same = (['device', 'network'] as const).find((what) => askedFrom[what]?.equals(came[what])) ?? null;
      const conflicts = conflictsOf(reference, { referee, input, same, ownTelephone: null });
      const row = {
        answersSealed: this.references.sealAnswers(tx, answersOf(input)),
        isRelative: input.isRelative === true,
        mayBeRead: input.mayBeRead === true,
        mayBeShown: input.mayBeShown === true,
        at: this.clock.now(),
        conflicts,
        taken: null,
      };
      if (!(await this.moves.answer(tx, { id: reference.id, version }, row))) throw new ReferenceChangedError();
      await this.tell(tx, reference.id);
    });
  }

  /**
   * They would rather not, or take back what they wrote: who they are and what they wrote goes at once. Said again it is done
   * already. @throws ReferenceLinkError, ReferenceChangedError
   */
  async sayNo(licenseeId: string, token: string): Promise<void> {
    await this.unitOfWork.run(licenseeId, async (tx) => {
      const { id, state, version } = await this.behind(tx, token);
      const deed = state === 'asked' ? 'decline' : 'withdraw';
      if (!mayMove(state, deed)) return;
      if (!(await this.moves.end(tx, { id, version, deed }, this.clock.now()))) throw new ReferenceChangedError();
      await this.tell(tx, id);
    });
  }

  private async behind(tx: Transaction, token: string): Promise<PaReference> {
    const id = this.links.idIn(token);
    const reference = id && (await this.references.find(tx, id));
    if (!reference || !this.links.isRight(tx.licenseeId, token, reference) || hasRunOut(reference, this.clock.now()))
      throw new ReferenceLinkError();
    return reference;
  }

  private async viewOf(tx: Transaction, reference: PaReference): Promise<RefereeView> {
    const { referee, answers } = await this.references.wordsOf(tx, reference.id);
    const { state, isRelative, mayBeRead, mayBeShown, version } = reference;
    return {
      paName: (await this.people.displayNameOf(tx, reference.personId)) ?? 'Somebody who left',
      refereeName: referee?.name ?? '',
      stage: state === 'asked' ? 'asked' : mayMove(state, 'withdraw') ? 'answered' : 'over',
      answers,
      isRelative,
      mayBeRead: answers ? mayBeRead : null,
      mayBeShown: answers ? mayBeShown : null,
      version,
    };
  }

  private async tell(tx: Transaction, subjectId: string): Promise<void> {
    for (const topic of [accreditationEvents.referenceChanged, accreditationEvents.referenceNews])
      await this.outbox.add(tx, { topic, subjectId });
  }
}
