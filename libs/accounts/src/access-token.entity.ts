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

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
