import type { WageBand } from '../rules/rules-on';
import type { AdvertToCheck } from './finding';

const DAYS_A_WEEK = 7;

/** A usual week of the job. Hours of alternate weeks count half. */
export interface Week {
  /** Awake by day or by night, in minutes. */
  readonly awakeMinutes: number;
  readonly sleepIns: number;
}

export function weekOf(hours: AdvertToCheck['hours']): Week {
  const awake = hours.filter(({ kind }) => kind !== 'sleep-in');
  return {
    awakeMinutes: awake.reduce((sum, { minutes, weeks }) => sum + (isAlternate(weeks) ? minutes / 2 : minutes), 0),
    sleepIns: hours.length - awake.length,
  };
}

function isAlternate(weeks: 'every' | 'a' | 'b' | undefined): boolean {
  return weeks === 'a' || weeks === 'b';
}

/**
 * What a room does to the pay of a week that is held against the wage (National Minimum Wage Regulations 2015, regs 14–16):
 * a free room adds the offset, a charge up to the offset changes nothing, and what is charged above it comes off the pay.
 * Null is a room nobody charges for.
 */
export function roomOnPay(chargePenceADay: number | null, offset: number): number {
  if (chargePenceADay === null || chargePenceADay === 0) return offset * DAYS_A_WEEK;
  return Math.min(0, offset - chargePenceADay) * DAYS_A_WEEK;
}

/** The bands whose wage a week's pay does not reach; no hour is rounded in anyone's favour. */
export function shortBands(bands: readonly WageBand[], paid: { pence: number; minutes: number }): readonly WageBand[] {
  return bands.filter(({ pencePerHour }) => paid.pence * 60 < pencePerHour * paid.minutes);
}
