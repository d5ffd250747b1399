import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a link in a mail is for. */
export type EmailTokenPurpose = 'verify-email' | 'reset-password' | 'sign-in' | 'recover';

/** A link sent by mail: works once, for a while, for one purpose. Only its hash is kept. */
@Entity('email_tokens')
export class EmailTokenEntity {
  @PrimaryColumn('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  purpose!: EmailTokenPurpose;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
