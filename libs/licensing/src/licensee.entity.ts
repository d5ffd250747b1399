import type { Announcement, LicenceState, RegisterBrand, RegisterPolicies } from '@pa/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One register and who runs it. Readable without a licensee: the host name is looked up here. */
@Entity('licensees')
export class LicenseeEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  brand!: RegisterBrand;

  @Column('jsonb')
  policies!: RegisterPolicies;

  @Column('text', { name: 'licence_state' })
  licenceState!: LicenceState;

  /** Until when a register that is past due works as usual. */
  @Column('timestamptz', { name: 'graced_until', nullable: true })
  gracedUntil!: Date | null;

  /** When its licence ended. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** When it was closed to be erased: from then on it is no register any more, and no host leads to it. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** When the register went live; null while it is set up. */
  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  /** Null where there never was one. */
  @Column('jsonb', { nullable: true })
  announcements!: readonly Announcement[] | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** A host name at which a register answers. One of them is the primary one: links in mail use it. */
@Entity('licensee_hosts')
export class LicenseeHostEntity {
  @PrimaryColumn('text')
  host!: string;

  @Column('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @Column('boolean', { name: 'is_primary' })
  isPrimary!: boolean;
}
