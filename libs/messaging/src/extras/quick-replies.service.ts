import { Injectable } from '@nestjs/common';
import { Clock, doerOf, InvalidError, Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';

export const MOST_REPLIES = 20;
export const LONGEST_REPLY = 200;
const PLACE = 'quick_replies.texts_sealed';

/** Answers that everybody has, each with a picture beside its words. */
export const STOCK_REPLIES = [
  { icon: 'check', text: 'Yes.' },
  { icon: 'cross', text: 'No, sorry.' },
  { icon: 'speech', text: 'Thank you.' },
  { icon: 'clock', text: 'I will answer later.' },
  { icon: 'question', text: 'I do not understand. Can you say it in another way?' },
] as const;

/** Answers that people have ready, in their own order. */
@Injectable()
export class QuickReplies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<string[]> {
    const [row] = await this.unitOfWork.run(actor.licenseeId, (tx) =>
      tx.query<{ sealed: Buffer }>(
        'SELECT texts_sealed AS sealed FROM quick_replies WHERE licensee_id = $1 AND person_id = $2',
        [tx.licenseeId, doerOf(actor).personId],
      ),
    );
    return row ? (JSON.parse(this.secrets.open(actor.licenseeId, row.sealed, PLACE)) as string[]) : [];
  }

  /** All of them at once, in place of those before; empty ones are left out. @throws InvalidError */
  async save(actor: Actor, given: readonly string[]): Promise<void> {
    const texts = given.map((text) => text.normalize('NFC').trim()).filter((text) => text !== '');
    if (texts.length > MOST_REPLIES) throw problem(`Keep at most ${MOST_REPLIES} answers.`);
    if (texts.some((text) => [...text].length > LONGEST_REPLY))
      throw problem(`Write at most ${LONGEST_REPLY} letters in each answer.`);
    const sealed = this.secrets.seal(actor.licenseeId, JSON.stringify(texts), PLACE);
    await this.unitOfWork.run(actor.licenseeId, (tx) =>
      tx.query(
        `INSERT INTO quick_replies (licensee_id, id, person_id, texts_sealed, updated_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT quick_replies_one_each_key DO UPDATE
           SET texts_sealed = excluded.texts_sealed, updated_at = excluded.updated_at`,
        [tx.licenseeId, newId(), doerOf(actor).personId, sealed, this.clock.now()],
      ),
    );
  }

  /** All that can be put into a message: the stock ones, then one's own. */
  async choices(actor: Actor): Promise<string[]> {
    return [...STOCK_REPLIES.map(({ text }) => text), ...(await this.list(actor))];
  }
}

function problem(message: string): InvalidError {
  return InvalidError.of([{ field: 'replies', message }]);
}
