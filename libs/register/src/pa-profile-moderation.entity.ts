import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LookDecision } from './look-table';

/** Why staff look: a first profile, changed words, the PA's answer to an earlier decision, or a concern of their own. */
export type ModerationSubject = 'first-profile' | 'changed-words' | 'answer' | 'concern';

/** One look of staff at a profile: opened when there is something to read, closed by a decision. Never changed after. */
@Entity('pa_profile_moderations')
export class PaProfileModerationEntity {
  @PrimaryColumn('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'profile_id' })
  profileId!: string;

  @Column('text')
  subject!: ModerationSubject;

  /** What the PA says to the decision before this one. */
  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  decision!: LookDecision | null;

  /** Keys of the list of reasons. */
  @Column('text', { array: true })
  reasons!: string[];

  /** Staff's words to the PA. */
  @Column('text')
  words!: string;
}
