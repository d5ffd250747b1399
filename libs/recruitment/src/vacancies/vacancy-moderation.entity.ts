import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why staff look: a first advert, changed words, the employer's answer to an earlier decision, or a concern of their own. */
export type VacancyLookSubject = 'first-advert' | 'changed-words' | 'answer' | 'concern';

/** How it ended. `withdrawn` is the employer's own doing. */
export type VacancyDecision = 'approved' | 'needs-changes' | 'removed' | 'withdrawn';

/** One look of staff at an advert: opened when there is something to read, closed by a decision. Never changed after. */
@Entity('vacancy_moderations')
export class VacancyModerationEntity {
  @PrimaryColumn('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'vacancy_id' })
  vacancyId!: string;

  @Column('text')
  subject!: VacancyLookSubject;

  /** What the employer says to the decision before this one. */
  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  decision!: VacancyDecision | null;

  /** Keys of the list of reasons. */
  @Column('text', { array: true })
  reasons!: string[];

  /** Staff's words to the employer. */
  @Column('text')
  words!: string;
}
