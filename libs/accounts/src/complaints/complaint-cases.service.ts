import { Injectable } from '@nestjs/common';
import { Audit, Clock, InvalidError, Secrets, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import type { ComplaintCase, ComplaintLine } from './complaint';
import { assertMove, type ComplaintState } from './complaint-state';
import { ComplaintChangedError, ComplaintNotFoundError } from './complaints.errors';
import { ComplaintsRepository, type ComplaintRow, type NoteRow } from './complaints.repository';
import { COMPLAINT_PLACES } from './complaints.service';

export const COMPLAINTS_PAGE_SIZE = 25;
export const LONGEST_NOTE = 2000;

export interface ComplaintsPage {
  readonly lines: readonly ComplaintLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What staff do about a complaint: a step, a note, or both. */
export interface ComplaintStep {
  /** Null: it stays where it is. */
  readonly to: ComplaintState | null;
  readonly note: string;
  /** Of the complaint as it was looked at. */
  readonly version: number;
}

/** Staff look into complaints. What was written is opened only in a case, and each opening is in the audit. */
@Injectable()
export class ComplaintCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly complaints: ComplaintsRepository,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Due first. A page beyond the end is the last one. */
  async list(actor: Actor, wanted: number): Promise<ComplaintsPage> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const total = await this.complaints.count(tx);
      const pages = Math.max(1, Math.ceil(total / COMPLAINTS_PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const stretch = { limit: COMPLAINTS_PAGE_SIZE, offset: (page - 1) * COMPLAINTS_PAGE_SIZE };
      return { lines: (await this.complaints.list(tx, stretch)).map(lineOf), total, page, pages };
    });
  }

  /** @throws ComplaintNotFoundError */
  async open(actor: Actor, id: string): Promise<ComplaintCase> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = await this.caseOf(tx, await this.get(tx, id));
      this.audit.record(tx, { actor, act: 'accounts.complaint-opened', subject: { kind: 'complaint', id } });
      return found;
    });
  }

  /** @throws ComplaintNotFoundError, ComplaintChangedError, ConflictError for a step that is none, InvalidError */
  async step(actor: Actor, id: string, { to, note, version }: ComplaintStep): Promise<ComplaintCase> {
    const words = note.trim();
    assertStep(to, words);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.get(tx, id, { lock: true });
      if (row.version !== version) throw new ComplaintChangedError();
      if (to) assertMove(row.state, to);
      const at = this.clock.now();
      const noteSealed = words === '' ? null : this.secrets.seal(tx.licenseeId, words, COMPLAINT_PLACES.note);
      await this.complaints.move(tx, id, { to, at });
      await this.complaints.addNote(tx, { complaintId: id, byId: actor.personId, movedTo: to, noteSealed, at });
      const details = { to: to ?? row.state, note: words !== '' };
      this.audit.record(tx, { actor, act: 'accounts.complaint-moved', subject: { kind: 'complaint', id }, details });
      return this.caseOf(tx, await this.get(tx, id));
    });
  }

  private async get(tx: Transaction, id: string, how: { lock?: boolean } = {}): Promise<ComplaintRow> {
    const row = await this.complaints.find(tx, id, how);
    if (!row) throw new ComplaintNotFoundError();
    return row;
  }

  private async caseOf(tx: Transaction, row: ComplaintRow): Promise<ComplaintCase> {
    const open = (sealed: Buffer | null, place: string) =>
      sealed ? this.secrets.open(tx.licenseeId, sealed, place) : '';
    const noteOf = ({ display_name: by, moved_to: movedTo, note_sealed: sealed, created_at: at }: NoteRow) => ({
      by,
      movedTo,
      note: open(sealed, COMPLAINT_PLACES.note),
      at,
    });
    return {
      ...lineOf(row),
      name: open(row.name_sealed, COMPLAINT_PLACES.name),
      email: open(row.email_sealed, COMPLAINT_PLACES.email),
      telephone: open(row.telephone_sealed, COMPLAINT_PLACES.telephone),
      words: open(row.words_sealed, COMPLAINT_PLACES.words),
      isMember: row.from_id !== null,
      notes: (await this.complaints.listNotes(tx, row.id)).map(noteOf),
      version: row.version,
    };
  }
}

function lineOf(row: ComplaintRow): ComplaintLine {
  const { id, reference, about, state, received_at: receivedAt } = row;
  return { id, reference, about, state, receivedAt, acknowledgeBy: row.acknowledge_by, answerBy: row.answer_by };
}

function assertStep(to: ComplaintState | null, note: string): void {
  const problem = (field: string, message: string) => InvalidError.of([{ field, message }]);
  if (to === null && note === '') throw problem('note', 'Choose a step or write a note.');
  if ([...note].length > LONGEST_NOTE) throw problem('note', `Use ${LONGEST_NOTE} letters or fewer.`);
}
