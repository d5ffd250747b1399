import type { Role } from '@pa/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone with an account on one register. Being here at all may tell of health: treat it so. */
@Entity('people')
export class PersonEntity {
  @PrimaryColumn('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** First name and first letter of the last name, such as "Amira K.". */
  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('bytea', { name: 'name_sealed' })
  nameSealed!: Buffer;

  /** Null where staff run the account for someone who never goes online: nobody can sign in to it. */
  @Column('bytea', { name: 'email_sealed', nullable: true })
  emailSealed!: Buffer | null;

  @Column('bytea', { name: 'email_index', nullable: true })
  emailIndex!: Buffer | null;

  /** Blind indexes of the whole name and of the last; `PeopleRepository` makes them when it adds somebody. */
  @Column('bytea', { name: 'name_index', nullable: true })
  nameIndex?: Buffer | null;

  @Column('bytea', { name: 'surname_index', nullable: true })
  surnameIndex?: Buffer | null;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text', { name: 'roles', array: true })
  roles!: Role[];

  @Column('timestamptz', { name: 'email_verified_at', nullable: true })
  emailVerifiedAt!: Date | null;

  /** Set while a code by email is asked for when signing in. */
  @Column('timestamptz', { name: 'email_codes_since', nullable: true })
  emailCodesSince?: Date | null;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt!: Date | null;

  /** Since when the account is closing: it ends some days later, unless its owner comes back. */
  @Column('timestamptz', { name: 'closing_at', nullable: true })
  closingAt?: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
