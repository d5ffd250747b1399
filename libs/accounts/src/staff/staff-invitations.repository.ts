import { Injectable } from '@nestjs/common';
import { hashOfToken, newToken, Secrets, type Role, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

const PLACE = 'staff_invitations.email_sealed';

/** Someone who was asked to join the staff. */
export interface StaffInvitation {
  readonly id: string;
  readonly email: string;
  readonly emailIndex: Buffer;
  readonly roles: readonly Role[];
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

interface Row {
  readonly id: string;
  readonly email_sealed: Buffer;
  readonly email_index: Buffer;
  readonly roles: Role[];
  readonly invited_by: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly accepted_at: Date | null;
  readonly withdrawn_at: Date | null;
}

export interface NewInvitation {
  readonly email: string;
  readonly emailIndex: Buffer;
  readonly roles: readonly Role[];
  /** Null: whoever runs the installation. */
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const OPEN = 'accepted_at IS NULL AND withdrawn_at IS NULL';

/** Rows of invitations, within one licensee's transaction. */
@Injectable()
export class StaffInvitationsRepository {
  constructor(private readonly secrets: Secrets) {}

  async hasManager(tx: Transaction): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM people WHERE licensee_id = $1 AND 'manager' = ANY (roles) LIMIT 1`, [
      tx.licenseeId,
    ]);
    return rows.length > 0;
  }

  /** One invitation to an address after the other. Whether the same was sent a moment ago: then it is the same form again. */
  async isRepeated(tx: Transaction, { emailIndex, roles }: NewInvitation, since: Date): Promise<boolean> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('invitation:' || encode($1, 'hex'), 0))`, [
      emailIndex,
    ]);
    const rows = await tx.query(
      `SELECT 1 FROM staff_invitations
        WHERE licensee_id = $1 AND email_index = $2 AND roles = $3 AND created_at > $4 AND ${OPEN}`,
      [tx.licenseeId, emailIndex, roles, since],
    );
    return rows.length > 0;
  }

  /** Adds an invitation; one to the same address that is still open is withdrawn. */
  async add(tx: Transaction, invitation: NewInvitation): Promise<string> {
    const { email, emailIndex, roles, invitedBy, createdAt, expiresAt } = invitation;
    await tx.query(
      `UPDATE staff_invitations SET withdrawn_at = $3 WHERE licensee_id = $1 AND email_index = $2 AND ${OPEN}`,
      [tx.licenseeId, emailIndex, createdAt],
    );
    const id = newId();
    const sealed = this.secrets.seal(tx.licenseeId, email, PLACE);
    await tx.query(
      `INSERT INTO staff_invitations (licensee_id, id, email_sealed, email_index, roles, invited_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.licenseeId, id, sealed, emailIndex, roles, invitedBy, createdAt, expiresAt],
    );
    return id;
  }

  /** Makes the link's secret as the mail is written, so that it is in no queue. Null when there is nothing to send. */
  async issueToken(tx: Transaction, id: string, at: Date): Promise<string | null> {
    const token = newToken();
    const rows = await tx.query(
      `UPDATE staff_invitations SET token_hash = $3
        WHERE licensee_id = $1 AND id = $2 AND ${OPEN} AND expires_at > $4 RETURNING id`,
      [tx.licenseeId, id, hashOfToken(token), at],
    );
    return rows.length > 0 ? token : null;
  }

  async find(tx: Transaction, id: string): Promise<StaffInvitation | null> {
    const rows = await tx.query<Row>('SELECT * FROM staff_invitations WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      id,
    ]);
    return rows[0] ? this.open(tx, rows[0]) : null;
  }

  /** The open invitation of a link, locked until the transaction ends. */
  async findOpen(tx: Transaction, token: string, at: Date): Promise<StaffInvitation | null> {
    const rows = await tx.query<Row>(
      `SELECT * FROM staff_invitations WHERE licensee_id = $1 AND token_hash = $2 AND ${OPEN} AND expires_at > $3 FOR UPDATE`,
      [tx.licenseeId, hashOfToken(token), at],
    );
    return rows[0] ? this.open(tx, rows[0]) : null;
  }

  async accept(tx: Transaction, id: string, { by, at }: { by: string; at: Date }): Promise<void> {
    await tx.query(
      'UPDATE staff_invitations SET accepted_at = $4, accepted_by = $3 WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id, by, at],
    );
  }

  /** Says whether there was one to withdraw. */
  async withdraw(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE staff_invitations SET withdrawn_at = $3 WHERE licensee_id = $1 AND id = $2 AND ${OPEN} RETURNING id`,
      [tx.licenseeId, id, at],
    );
    return rows.length > 0;
  }

  /** Open invitations that this person sent, or that wait for them. */
  async withdrawAllOf(
    tx: Transaction,
    { personId, emailIndex }: { personId: string; emailIndex: Buffer | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE staff_invitations SET withdrawn_at = clock_timestamp()
        WHERE licensee_id = $1 AND (invited_by = $2 OR email_index = $3) AND ${OPEN}`,
      [tx.licenseeId, personId, emailIndex],
    );
  }

  /** Newest first, open or not. */
  async list(tx: Transaction): Promise<StaffInvitation[]> {
    const rows = await tx.query<Row>(
      'SELECT * FROM staff_invitations WHERE licensee_id = $1 ORDER BY id DESC LIMIT 200',
      [tx.licenseeId],
    );
    return rows.map((row) => this.open(tx, row));
  }

  private open(tx: Transaction, row: Row): StaffInvitation {
    return {
      id: row.id,
      email: this.secrets.open(tx.licenseeId, row.email_sealed, PLACE),
      emailIndex: row.email_index,
      roles: row.roles,
      invitedBy: row.invited_by,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      acceptedAt: row.accepted_at,
      withdrawnAt: row.withdrawn_at,
    };
  }
}
