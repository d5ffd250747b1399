import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WeekSpan } from './pa-card-facts';
import type { PaProfileState } from './pa-profile-state';
import type { KeyOf } from './taxonomies';

/** Why a profile is paused: the PA wished it, or did not say for 90 days that it is still right. */
export type PausedReason = 'by-pa' | 'not-confirmed';

/** Only what the law asks to know. A date of birth is not kept. */
export type AgeBand = 'adult' | '16-or-17';

export interface SpokenLanguage {
  readonly language: string;
  readonly level: string;
}

/** The words of a profile that staff read. */
export interface ProfileText {
  readonly firstName: string;
  readonly initial: string;
  readonly headline: string;
  readonly about: string;
}

/** A PA's profile: one for a person and register. Lists hold taxonomy keys. */
@Entity('pa_profiles')
export class PaProfileEntity {
  @PrimaryColumn('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  state!: PaProfileState;

  @Column('boolean')
  hidden!: boolean;

  /** Made by the database out of state, hidden, withheld (the account is suspended or closed) and search status: the one definition of who may be shown. */
  @Column({ type: 'boolean', name: 'is_shown', insert: false, update: false })
  isShown!: boolean;

  /** Sections that were saved at least once: an empty list can be an answer. */
  @Column('text', { name: 'sections_saved', array: true })
  sectionsSaved!: string[];

  @Column('text', { name: 'first_name' })
  firstName!: string;

  @Column('text')
  initial!: string;

  @Column('text')
  headline!: string;

  @Column('text')
  about!: string;

  /** Changed words that wait for staff while the old ones are still shown. */
  @Column('jsonb', { name: 'pending_text', nullable: true })
  pendingText!: ProfileText | null;

  /** Outward code, the only place kept of a PA. */
  @Column('text', { nullable: true })
  district!: string | null;

  @Column('integer', { name: 'travel_miles', nullable: true })
  travelMiles!: number | null;

  @Column('text', { name: 'travel_modes', array: true })
  travelModes!: string[];

  @Column('jsonb')
  week!: readonly WeekSpan[];

  @Column({ type: 'bit', name: 'awake_a' })
  awakeA!: string;

  @Column({ type: 'bit', name: 'awake_b' })
  awakeB!: string;

  @Column({ type: 'bit', name: 'asleep_a' })
  asleepA!: string;

  @Column({ type: 'bit', name: 'asleep_b' })
  asleepB!: string;

  @Column('boolean', { name: 'has_alternate_weeks' })
  hasAlternateWeeks!: boolean;

  @Column('boolean', { name: 'has_term_time' })
  hasTermTime!: boolean;

  @Column('text', { name: 'search_status' })
  searchStatus!: KeyOf<'searchStatus'>;

  /** YYYY-MM-DD. */
  @Column('date', { name: 'earliest_start', nullable: true })
  earliestStart!: string | null;

  @Column('integer', { name: 'hours_min', nullable: true })
  hoursMin!: number | null;

  @Column('integer', { name: 'hours_max', nullable: true })
  hoursMax!: number | null;

  @Column('text', { array: true })
  employment!: string[];

  @Column('integer', { name: 'hourly_rate_pence', nullable: true })
  hourlyRatePence!: number | null;

  @Column('boolean', { name: 'live_in' })
  liveIn!: boolean;

  @Column('boolean', { name: 'short_notice' })
  shortNotice!: boolean;

  @Column('integer', { name: 'short_notice_hours', nullable: true })
  shortNoticeHours!: number | null;

  @Column('text', { name: 'tasks_will', array: true })
  tasksWill!: string[];

  @Column('text', { name: 'tasks_training', array: true })
  tasksTraining!: string[];

  @Column('text', { name: 'tasks_will_not', array: true })
  tasksWillNot!: string[];

  @Column('text', { array: true })
  experience!: string[];

  @Column('text', { array: true })
  training!: string[];

  @Column('jsonb')
  languages!: readonly SpokenLanguage[];

  @Column('text', { name: 'communication_methods', array: true })
  communicationMethods!: string[];

  @Column('text', { name: 'personal_values', array: true })
  values!: string[];

  /** Pair key → −2 (left) … 2 (right). */
  @Column('jsonb')
  style!: Readonly<Record<string, number>>;

  @Column('text', { array: true })
  interests!: string[];

  @Column('text', { name: 'environment_limits', array: true })
  environmentLimits!: string[];

  @Column('text', { name: 'age_band', nullable: true })
  ageBand!: AgeBand | null;

  /** When someone of 16 or 17 turns 18, YYYY-MM-DD, sealed; wiped on that day. */
  @Column('bytea', { name: 'adult_on_sealed', nullable: true })
  adultOnSealed!: Buffer | null;

  /** The same in clear, as an earlier version kept it: read until the worker has sealed it, never written. */
  @Column('date', { name: 'adult_on', nullable: true })
  adultOn!: string | null;

  /** Stated privately, sealed; used only to answer a vacancy with a recorded reason. */
  @Column('bytea', { name: 'sex_sealed', nullable: true })
  sexSealed!: Buffer | null;

  @Column('text', { name: 'paused_reason', nullable: true })
  pausedReason!: PausedReason | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** When "still available?" was asked and not yet answered. */
  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  /** The first time; "newest" is not won by pausing. */
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  /** Goes up by one with every change. */
  @Column('integer')
  version!: number;
}
