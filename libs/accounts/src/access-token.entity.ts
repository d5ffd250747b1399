import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A bearer token for the API. Only its hash is kept. */
@Entity('access_tokens')
export class AccessTokenEntity {
  @PrimaryColumn('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** What the person calls it; null on tokens that signing in by the API gives. */
  @Column('text', { nullable: true })
  name!: string | null;

  /** What it may be used for, such as "register:read"; null: everything the person may. */
  @Column('text', { array: true, nullable: true })
  scopes!: string[] | null;

  /** A passkey or a second factor was used when it was made. */
  @Column('boolean')
  strong!: boolean;

  /** When its holder last proved who they are. */
  @Column('timestamptz', { name: 'proven_at', nullable: true })
  provenAt!: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
