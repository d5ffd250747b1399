import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { ComplaintAbout } from './complaint';
import type { ComplaintState } from './complaint-state';

export interface ComplaintRow {
  readonly id: string;
  readonly reference: string;
  readonly about: ComplaintAbout;
  readonly state: ComplaintState;
  readonly from_id: string | null;
  readonly name_sealed: Buffer;
  readonly email_sealed: Buffer | null;
  readonly telephone_sealed: Buffer | null;
  readonly words_sealed: Buffer;
  readonly received_at: Date;
  readonly acknowledge_by: string;
  readonly answer_by: string;
  readonly version: number;
}

export interface NoteRow {
  readonly display_name: string | null;
  readonly moved_to: ComplaintState | null;
  readonly note_sealed: Buffer | null;
  readonly created_at: Date;
}

const COLUMNS = `c.id, c.reference, c.about, c.state, c.from_id, c.name_sealed, c.email_sealed, c.telephone_sealed,
  c.words_sealed, c.received_at, c.acknowledge_by::text AS acknowledge_by, c.answer_by::text AS answer_by, c.version`;

/** Rows of complaints and what was done about them, within one licensee's transaction. */
@Injectable()
export class ComplaintsRepository {
  /** Adds one unless its id is there already: a form that was sent twice. */
  async add(tx: Transaction, complaint: Omit<ComplaintRow, 'state' | 'version'>): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO complaints (licensee_id, id, reference, about, from_id, name_sealed, email_sealed, telephone_sealed,
                               words_sealed, received_at, acknowledge_by, answer_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (licensee_id, id) DO NOTHING RETURNING id`,
      [
        tx.licenseeId,
        complaint.id,
        complaint.reference,
        complaint.about,
        complaint.from_id,
        complaint.name_sealed,
        complaint.email_sealed,
        complaint.telephone_sealed,
        complaint.words_sealed,
        complaint.received_at,
        complaint.acknowledge_by,
        complaint.answer_by,
      ],
    );
    return rows.length > 0;
  }

  async find(tx: Transaction, id: string, { lock = false } = {}): Promise<ComplaintRow | null> {
    const [row] = await tx.query<ComplaintRow>(
      `SELECT ${COLUMNS} FROM complaints c WHERE c.licensee_id = $1 AND c.id = $2 ${lock ? 'FOR UPDATE' : ''}`,
      [tx.licenseeId, id],
    );
    return row ?? null;
  }

  async count(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM complaints WHERE licensee_id = $1',
      [tx.licenseeId],
    );
    return row?.count ?? 0;
  }

  /** Those that owe an answer first, by the day it is due; then the others, newest first. */
  async list(tx: Transaction, { limit, offset }: { limit: number; offset: number }): Promise<ComplaintRow[]> {
    return tx.query<ComplaintRow>(
      `SELECT ${COLUMNS} FROM complaints c WHERE c.licensee_id = $1
        ORDER BY c.state IN ('answered', 'closed'),
                 CASE WHEN c.state IN ('answered', 'closed') THEN NULL
                      WHEN c.state = 'received' THEN c.acknowledge_by ELSE c.answer_by END,
                 c.received_at DESC, c.id
        LIMIT $2 OFFSET $3`,
      [tx.licenseeId, limit, offset],
    );
  }

  async move(tx: Transaction, id: string, { to, at }: { to: ComplaintState | null; at: Date }): Promise<void> {
    await tx.query(
      `UPDATE complaints SET state = coalesce($3, state), version = version + 1,
              acknowledged_at = CASE WHEN $3 = 'acknowledged' THEN $4 ELSE acknowledged_at END,
              answered_at = CASE WHEN $3 = 'answered' THEN $4 ELSE answered_at END,
              closed_at = CASE WHEN $3 = 'closed' THEN $4 ELSE closed_at END
        WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, id, to, at],
    );
  }

  async addNote(
    tx: Transaction,
    note: { complaintId: string; byId: string; movedTo: ComplaintState | null; noteSealed: Buffer | null; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO complaint_notes (licensee_id, id, complaint_id, by_id, moved_to, note_sealed, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.licenseeId, newId(), note.complaintId, note.byId, note.movedTo, note.noteSealed, note.at],
    );
  }

  /** Oldest first. */
  async listNotes(tx: Transaction, complaintId: string): Promise<NoteRow[]> {
    return tx.query<NoteRow>(
      `SELECT p.display_name, n.moved_to, n.note_sealed, n.created_at
         FROM complaint_notes n LEFT JOIN people p ON p.licensee_id = n.licensee_id AND p.id = n.by_id
        WHERE n.licensee_id = $1 AND n.complaint_id = $2 ORDER BY n.created_at, n.id`,
      [tx.licenseeId, complaintId],
    );
  }
}
