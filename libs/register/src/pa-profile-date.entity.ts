import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stretch of hours on one date; `minutes` may run past midnight. */
export interface ExtraSpan {
  readonly start: number;
  readonly minutes: number;
  readonly kind: 'awake' | 'waking-night' | 'sleep-in';
}

/** What is different from the usual week on some dates: away takes the day's hours out, extra adds and wins. */
@Entity('pa_profile_dates')
export class PaProfileDateEntity {
  @PrimaryColumn('uuid', { name: 'licensee_id' })
  licenseeId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'profile_id' })
  profileId!: string;

  @Column('text')
  kind!: 'away' | 'extra';

  /** YYYY-MM-DD, both included; an extra has one day. */
  @Column('date', { name: 'first_day' })
  firstDay!: string;

  @Column('date', { name: 'last_day' })
  lastDay!: string;

  /** Only an extra has them. */
  @Column('jsonb')
  spans!: readonly ExtraSpan[];
}
