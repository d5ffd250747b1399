import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  ConflictError,
  doerOf,
  NotFoundError,
  Outbox,
  Secrets,
  spanBefore,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { localDay } from '../../local-day';
import { missing } from '../privacy.errors';
import { privacyEvents } from '../privacy.events';
import { LONGEST_CORRECTION, MOST_OPEN_CORRECTIONS, type Correction, type CorrectionOutcome } from './correction';
import { CorrectionsRepository, type CorrectionRow } from './corrections.repository';

const WORDS = 'correction_requests.words_sealed';
const ANSWER = 'correction_requests.answer_sealed';

/** Wishes to have something put right that a person cannot change themselves. Answered within a month. */
@Injectable()
export class Corrections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly corrections: CorrectionsRepository,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The same words again while the first still wait are the same wish. @throws InvalidError, ConflictError when too many wait already */
  async ask(actor: Actor, words: string): Promise<void> {
    const wish = checked('words', words, 'Write what is wrong, and what it should say.');
    const at = this.clock.now();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.corrections.lockOf(tx, actor.personId);
      if (await this.isWaiting(tx, actor.personId, wish)) return;
      if ((await this.corrections.countOpen(tx, actor.personId)) >= MOST_OPEN_CORRECTIONS)
        throw new ConflictError('too-many-open', 'We have not answered your other requests yet. Please call us.');
      await this.corrections.add(tx, {
        personId: actor.personId,
        wordsSealed: this.secrets.seal(tx.licenseeId, wish, WORDS),
        at,
        dueOn: monthAfter(at),
      });
    });
  }

  /** The person's own, newest first. */
  async listOwn(actor: Actor): Promise<Correction[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      (await this.corrections.listOf(tx, actor.personId)).map((row) => this.correctionOf(tx, row)),
    );
  }

  /** For staff: those that wait, the most urgent first. */
  async listOpen(actor: Actor): Promise<Correction[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      (await this.corrections.listOpen(tx)).map((row) => this.correctionOf(tx, row)),
    );
  }

  /** @throws NotFoundError */
  async get(actor: Actor, id: string): Promise<Correction> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.corrections.find(tx, id);
      if (!row) throw new NotFoundError('no-such-request', 'There is no such request.');
      return this.correctionOf(tx, row);
    });
  }

  /** @throws InvalidError, NotFoundError, ConflictError when somebody else answered first */
  async answer(actor: Actor, id: string, given: { outcome: CorrectionOutcome; words: string }): Promise<void> {
    const words = checked('answer', given.words, 'Write what you did, or why it stays as it is.');
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const answerSealed = this.secrets.seal(tx.licenseeId, words, ANSWER);
      const by = doerOf(actor).personId;
      const { outcome } = given;
      const personId = await this.corrections.answer(tx, id, { outcome, answerSealed, at: this.clock.now(), by });
      if (!personId && !(await this.corrections.find(tx, id)))
        throw new NotFoundError('no-such-request', 'There is no such request.');
      if (!personId) throw new ConflictError('answered-already', 'This request has been answered already.');
      const subject = { kind: 'person', id: personId };
      this.audit.record(tx, { actor, act: 'privacy.correction-answered', subject, details: { request: id, outcome } });
      await this.outbox.add(tx, { topic: privacyEvents.correctionAnswered, subjectId: personId });
    });
  }

  private async isWaiting(tx: Transaction, personId: string, wish: string): Promise<boolean> {
    const known = (await this.corrections.listOf(tx, personId)).filter(({ state }) => state === 'open');
    return known.some((row) => this.correctionOf(tx, row).words === wish);
  }

  private correctionOf(tx: Transaction, row: CorrectionRow): Correction {
    const open = (sealed: Buffer, place: string) => this.secrets.open(tx.licenseeId, sealed, place);
    return {
      id: row.id,
      personId: row.person_id,
      displayName: row.display_name,
      words: open(row.words_sealed, WORDS),
      askedAt: row.asked_at,
      dueOn: row.due_on,
      isLate: row.state === 'open' && row.due_on < localDay(this.clock.now()),
      state: row.state,
      answer: row.answer_sealed && open(row.answer_sealed, ANSWER),
      answeredAt: row.answered_at,
    };
  }
}

function checked(field: string, text: string, whenMissing: string): string {
  const words = text.trim();
  if (words === '') throw missing(field, whenMissing);
  if ([...words].length > LONGEST_CORRECTION) throw missing(field, `Use ${LONGEST_CORRECTION} letters or fewer.`);
  return words;
}

/** The law gives one month (UK GDPR, article 12(3)). */
function monthAfter(at: Date): string {
  return localDay(spanBefore(at, { months: -1 }));
}
