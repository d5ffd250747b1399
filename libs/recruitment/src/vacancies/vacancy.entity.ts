import type { WeekSpan } from '@pa/register';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VacancyState } from './vacancy-state';

/** Why an advert is paused: the employer wished it, or may not start new conversations. */
export type VacancyPausedReason = 'by-employer' | 'no-access';

/** One question of the employer's own, asked of everyone who applies. */
export interface OwnQuestion {
  readonly id: string;
  readonly text: string;
}

/** Advice of the checker that the employer read and did not take, for staff to see. */
export interface AcceptedFinding {
  readonly code: string;
  readonly field: string;
  /** The words it was about. */
  readonly quote: string;
}

/** The words of an advert, and what stands or falls with them: what staff read. */
export type AdvertWords = Pick<
  VacancyEntity,
  | 'title'
  | 'about'
  | 'whoWanted'
  | 'sexWanted'
  | 'sexReason'
  | 'payWords'
  | 'howToApply'
  | 'questions'
  | 'checks'
  | 'checksWhy'
>;

/** An advert of one employer, in the order of Skills for Care. Lists hold taxonomy keys; money is pence. */
@Entity('vacancies')
export class VacancyEntity {
  @PrimaryColumn('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The employer whose advert it is. */
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  state!: VacancyState;

  /** The owner's account is suspended or closed. */
  @Column('boolean')
  withheld!: boolean;

  /** Made by the database out of state and withheld: the one definition of what PAs may see. */
  @Column({ type: 'boolean', name: 'is_open', insert: false, update: false })
  isOpen!: boolean;

  /** Parts of the advert that were saved at least once: an empty list can be an answer. */
  @Column('text', { name: 'sections_saved', array: true })
  sectionsSaved!: string[];

  @Column('text')
  title!: string;

  /** The job, in the employer's words. */
  @Column('text')
  about!: string;

  /** What kind of person, in the employer's words. */
  @Column('text', { name: 'who_wanted' })
  whoWanted!: string;

  @Column('jsonb')
  hours!: readonly WeekSpan[];

  /** The hours can be talked about. */
  @Column('boolean', { name: 'hours_flexible' })
  hoursFlexible!: boolean;

  @Column('boolean', { name: 'live_in' })
  liveIn!: boolean;

  @Column('text', { name: 'tasks_required', array: true })
  tasksRequired!: string[];

  @Column('text', { name: 'tasks_optional', array: true })
  tasksOptional!: string[];

  /** "Not part of this job". */
  @Column('text', { name: 'tasks_never', array: true })
  tasksNever!: string[];

  @Column('text', { array: true })
  experience!: string[];

  @Column('text', { name: 'personal_values', array: true })
  values!: string[];

  @Column('text', { array: true })
  interests!: string[];

  @Column('text', { array: true })
  languages!: string[];

  @Column('boolean')
  drives!: boolean;

  /** Null: anyone. Otherwise only with a reason that comes from the tasks (Equality Act 2010, Schedule 9). */
  @Column('text', { name: 'sex_wanted', nullable: true })
  sexWanted!: 'female' | 'male' | null;

  @Column('text', { name: 'sex_reason' })
  sexReason!: string;

  @Column('text', { array: true })
  employment!: string[];

  /** For an hour awake. */
  @Column('integer', { name: 'pay_pence', nullable: true })
  payPence!: number | null;

  /** For a whole sleep-in. */
  @Column('integer', { name: 'sleep_in_pence', nullable: true })
  sleepInPence!: number | null;

  /** For a week of living in. */
  @Column('integer', { name: 'live_in_pence_a_week', nullable: true })
  liveInPenceAWeek!: number | null;

  /** What is taken off pay for living in, a day; 0 when the room is free. */
  @Column('integer', { name: 'accommodation_pence_a_day', nullable: true })
  accommodationPenceADay!: number | null;

  /** Travel, holidays, anything else about pay. */
  @Column('text', { name: 'pay_words' })
  payWords!: string;

  /** Outward code: the only place that is kept of an advert. */
  @Column('text', { nullable: true })
  district!: string | null;

  /** Keys of environmentLimits that are true of the place of work: pets, smoking, stairs, children. */
  @Column('text', { array: true })
  environment!: string[];

  /** What to say when applying; people apply here and nowhere else. */
  @Column('text', { name: 'how_to_apply' })
  howToApply!: string;

  @Column('jsonb')
  questions!: readonly OwnQuestion[];

  /** Names and files are not shown until an application is shortlisted. */
  @Column('boolean', { name: 'is_blind' })
  isBlind!: boolean;

  /** How many PAs are to be hired. */
  @Column('integer')
  places!: number;

  /** Last day, YYYY-MM-DD. */
  @Column('date', { name: 'closes_on', nullable: true })
  closesOn!: string | null;

  @Column('text', { array: true })
  checks!: string[];

  @Column('text', { name: 'checks_why' })
  checksWhy!: string;

  /** YYYY-MM-DD; null: as soon as possible. */
  @Column('date', { name: 'starts_on', nullable: true })
  startsOn!: string | null;

  /** YYYY-MM-DD; null: permanent. */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column('uuid', { name: 'copied_from', nullable: true })
  copiedFrom!: string | null;

  @Column('text', { name: 'paused_reason', nullable: true })
  pausedReason!: VacancyPausedReason | null;

  /** Parts that changed after somebody applied, for telling them. */
  @Column('text', { name: 'changed_after', array: true })
  changedAfter!: string[];

  @Column('jsonb', { name: 'accepted_findings' })
  acceptedFindings!: readonly AcceptedFinding[];

  /** New words of an advert that is shown, until staff have passed them; null when there are none. */
  @Column('jsonb', { name: 'pending_words', nullable: true })
  pendingWords!: Partial<AdvertWords> | null;

  /** The closing date of which the owner was told that it comes near. */
  @Column('date', { name: 'told_closing_on', nullable: true })
  toldClosingOn!: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  /** Goes up by one with every change. */
  @Column('integer')
  version!: number;
}
