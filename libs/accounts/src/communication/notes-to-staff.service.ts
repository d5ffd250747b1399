import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  ForbiddenError,
  InvalidError,
  Outbox,
  Secrets,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { v7 as newId } from 'uuid';
import { communicationEvents } from './communication.events';
import { getNoteMove, NOTE_STATES, type NoteDeed, type NoteState } from './note-state';
import { ANSWER_WAYS, NotesToStaffRepository, type AnswerWay, type NoteRow } from './notes-to-staff.repository';
import { ChangedMeanwhileError, seenOf, type Seen } from './seen';

export const LONGEST_NOTE = 3000;

/** A note, opened. */
export interface Note {
  readonly id: string;
  readonly personId: string;
  readonly displayName: string;
  readonly state: NoteState;
  readonly words: string;
  readonly answerBy: AnswerWay;
  readonly answer: string | null;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

const ACTS: Readonly<Record<NoteDeed, string>> = {
  take: 'accounts.note-taken',
  answer: 'accounts.note-answered',
  close: 'accounts.note-closed',
};

/** What staff do with a note. `seen` is when it was answered last, as they saw it. */
export interface NoteDecision {
  readonly deed: NoteDeed;
  readonly answer?: string;
  readonly seen?: Seen;
}

/**
 * How a person reaches staff past everyone who acts for them. Nobody who acts may write, read or hear of a note: it is
 * sealed, it is on no page of theirs, and a mail says at most that there is an answer.
 */
@Injectable()
export class NotesToStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: NotesToStaffRepository,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The same words again, while nobody has looked at the first, are the same note. @throws InvalidError, ForbiddenError while acting */
  async write(actor: Actor, given: { readonly words: string; readonly answerBy: string }): Promise<void> {
    refuseActing(actor);
    const words = given.words.trim();
    const answerBy = ANSWER_WAYS.find((way) => way === given.answerBy);
    if (words === '' || words.length > LONGEST_NOTE || !answerBy) throw InvalidError.of(problemsOf(words, answerBy));
    const wordsSealed = this.secrets.seal(actor.licenseeId, words);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.repository.lockOf(tx, actor.personId);
      const waiting = (await this.repository.listOf(tx, actor.personId)).filter(({ state }) => state === 'new');
      if (waiting.some((row) => this.opened(tx, row).words === words)) return;
      const note = { id: newId(), personId: actor.personId, wordsSealed, answerBy, at: this.clock.now() };
      await this.repository.add(tx, note);
    });
  }

  /** What they wrote themselves, with our answers. @throws ForbiddenError while acting */
  async listOwn(actor: Actor): Promise<Note[]> {
    refuseActing(actor);
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      (await this.repository.listOf(tx, actor.personId)).map((row) => this.opened(tx, row)),
    );
  }

  /** For staff: everything that is not closed, or what is. Texts stay sealed here. */
  async list(staff: Actor, which: 'open' | 'closed'): Promise<NoteRow[]> {
    const states = NOTE_STATES.filter((state) => (state === 'closed') === (which === 'closed'));
    return this.unitOfWork.run(staff.licenseeId, (tx) => this.repository.list(tx, states));
  }

  /** Staff open one; that they did is on record. @throws NotFoundError */
  async read(staff: Actor, id: string): Promise<Note> {
    return this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const row = await this.repository.getForUpdate(tx, id);
      this.record(tx, staff, { act: 'accounts.note-read', id });
      return this.opened(tx, row);
    });
  }

  /**
   * Takes one in hand, answers it or closes it.
   * @throws NotFoundError, ConflictError, ChangedMeanwhileError when a colleague answered meanwhile, InvalidError when an answer has no words
   */
  async decide(staff: Actor, id: string, { deed, answer = '', seen }: NoteDecision): Promise<void> {
    const words = answer.trim();
    if (deed === 'answer' && (words === '' || words.length > LONGEST_NOTE))
      throw InvalidError.of([{ field: 'answer', message: `Write an answer of ${LONGEST_NOTE} letters or fewer.` }]);
    await this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const row = await this.repository.getForUpdate(tx, id);
      const to = getNoteMove(deed, row.state);
      if (deed === 'answer' && seen !== undefined && seen !== seenOf(row.answeredAt)) throw new ChangedMeanwhileError();
      const sealed = deed === 'answer' ? { answerSealed: this.secrets.seal(tx.licenseeId, words) } : {};
      await this.repository.move(tx, id, { to, by: staff.personId, at: this.clock.now(), ...sealed });
      this.record(tx, staff, { act: ACTS[deed], id });
      if (deed === 'answer' && row.answerBy === 'email')
        await this.outbox.add(tx, { topic: communicationEvents.noteAnswered, subjectId: row.personId });
    });
  }

  private record(tx: Transaction, actor: Actor, { act, id }: { act: string; id: string }): void {
    this.audit.record(tx, { actor, act, subject: { kind: 'note', id } });
  }

  private opened({ licenseeId }: Transaction, row: NoteRow): Note {
    const { wordsSealed, answerSealed, ...rest } = row;
    return {
      ...rest,
      words: this.secrets.open(licenseeId, wordsSealed),
      answer: answerSealed ? this.secrets.open(licenseeId, answerSealed) : null,
    };
  }
}

/** The guard keeps whoever acts from these pages; the service does not rely on it. */
function refuseActing({ by, displayName }: Actor): void {
  if (by) throw new ForbiddenError('acting', `This is between ${displayName} and our team. Stop acting first.`);
}

function problemsOf(words: string, answerBy: AnswerWay | undefined): Array<{ field: string; message: string }> {
  return [
    ...(words === '' ? [{ field: 'words', message: 'Write what you want to tell us.' }] : []),
    ...(words.length > LONGEST_NOTE
      ? [{ field: 'words', message: `Write ${LONGEST_NOTE} letters or fewer. You can send a second note.` }]
      : []),
    ...(answerBy ? [] : [{ field: 'answerBy', message: 'Choose how we should answer.' }]),
  ];
}
