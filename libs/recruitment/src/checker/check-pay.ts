import { dateWords, listWords } from '@pa/web';
import type { RulesOn, WageBand } from '../rules/rules-on';
import type { CheckContext } from './check-advert';
import type { AdvertToCheck, Finding } from './finding';
import { poundsWords } from './money-words';
import { roomOnPay, shortBands, weekOf, type Week } from './pay-sums';

const SLEEP_IN_WHY =
  'For a sleep-in you pay for the night. When the PA is woken to work, each hour awake must come to the minimum wage.';

/** Pay against the wages of the day the job starts. Wages are for employed PAs; the self-employed set their own price. */
export function checkPay(advert: AdvertToCheck, context: CheckContext): Finding[] {
  if (isSelfEmployedOnly(advert)) return [];
  const week = weekOf(advert.hours);
  return [...awakePay(advert, week, context), ...sleepInPay(advert, week)];
}

function isSelfEmployedOnly({ employment }: AdvertToCheck): boolean {
  return employment.includes('self-employed') && !employment.includes('employed');
}

function awakePay(advert: AdvertToCheck, week: Week, context: CheckContext): Finding[] {
  if (advert.payPence === null && advert.liveInPenceAWeek === null) return noPay(advert, week);
  const bands = context.rules?.wageBands() ?? [];
  if (bands.length === 0) return [wageNotKnown(dayOf(context))];
  return advert.liveIn ? liveInPay(advert, week, context.rules as RulesOn) : hourlyPay(advert, bands, dayOf(context));
}

/** The day whose wages count: the first day of work, and today when that has passed or is as soon as possible. */
function dayOf({ startDate, today }: CheckContext): string {
  return startDate !== null && startDate > today ? startDate : today;
}

function noPay({ liveIn }: AdvertToCheck, week: Week): Finding[] {
  if (week.awakeMinutes === 0 && !liveIn) return [];
  return [
    {
      code: 'no-pay',
      severity: 'advises',
      field: 'payPence',
      why: 'PAs want to know what a job pays before they ask about it.',
      how: 'Say what you pay for an hour.',
    },
  ];
}

function wageNotKnown(day: string): Finding {
  return {
    code: 'wage-not-known',
    severity: 'advises',
    field: 'payPence',
    why: `We do not know the minimum wage for ${dateWords(day)} yet, so we could not check your pay.`,
    how: 'Look at the minimum wage on GOV.UK before the job starts, or ask us.',
  };
}

function hourlyPay({ payPence }: AdvertToCheck, bands: readonly WageBand[], day: string): Finding[] {
  if (payPence === null) return [];
  const short = bands.filter(({ pencePerHour }) => payPence < pencePerHour);
  return short.length === 0 ? [] : [underWage({ short, day, paid: `${poundsWords(payPence)} an hour` })];
}

function underWage({ short, day, paid }: { short: readonly WageBand[]; day: string; paid: string }): Finding {
  const most = Math.max(...short.map(({ pencePerHour }) => pencePerHour));
  const whom = listWords(short.map(({ who, pencePerHour }) => `${who} (${poundsWords(pencePerHour)})`));
  return {
    code: 'pay-under-wage',
    severity: 'blocks',
    field: 'payPence',
    why: `${paid} would be against the law for ${whom}. These are the wages for an hour on ${dateWords(day)}.`,
    how: `Pay ${poundsWords(most)} an hour or more. Then you can hire a PA of any age.`,
  };
}

/**
 * Living in: the week's pay for the hours awake, after what the room costs or counts for. Without hours nobody can tell
 * what an hour comes to, so the rule is said.
 */
function liveInPay(advert: AdvertToCheck, week: Week, rules: RulesOn): Finding[] {
  const offset = rules.numberOf('room.offset');
  const weekPay = advert.liveInPenceAWeek ?? Math.round(((advert.payPence ?? 0) * week.awakeMinutes) / 60);
  if (week.awakeMinutes === 0 || offset === null) return hourlyOrRule(advert, rules, offset);
  const room = roomOnPay(advert.accommodationPenceADay, offset);
  const short = shortBands(rules.wageBands(), { pence: weekPay + room, minutes: week.awakeMinutes });
  if (short.length > 0) return [underWage({ short, day: rules.date, paid: paidAWeek(weekPay + room, week) })];
  const withoutRoom = shortBands(rules.wageBands(), { pence: weekPay, minutes: week.awakeMinutes });
  return withoutRoom.length > 0 ? [ruleOfRoom(offset)] : [];
}

function paidAWeek(pence: number, { awakeMinutes }: Week): string {
  return `${poundsWords(Math.floor((pence * 60) / awakeMinutes))} an hour, with the room counted,`;
}

/** What a room counts for can never be more than half of an hour's wage. */
const LEAST_SHARE = 0.5;

/** No hours to divide by: pay for an hour can still be held against the wage, room aside. */
function hourlyOrRule({ payPence }: AdvertToCheck, rules: RulesOn, offset: number | null): Finding[] {
  const hopeless = rules
    .wageBands()
    .filter(({ pencePerHour }) => payPence !== null && payPence < pencePerHour * LEAST_SHARE);
  if (payPence !== null && hopeless.length > 0)
    return [underWage({ short: hopeless, day: rules.date, paid: `${poundsWords(payPence)} an hour` })];
  const isEnough = payPence !== null && rules.wageBands().every(({ pencePerHour }) => payPence >= pencePerHour);
  return isEnough ? [] : [ruleOfRoom(offset)];
}

function ruleOfRoom(offset: number | null): Finding {
  const counts = offset === null ? '' : ` A room that is free counts for ${poundsWords(offset)} a day, and no more.`;
  return {
    code: 'live-in-pay',
    severity: 'advises',
    field: 'liveInPenceAWeek',
    why: `Someone who lives in must also get the minimum wage for each hour of work.${counts}`,
    how: 'Count the hours of work in a week. Divide the pay by them, and check that each hour comes to the wage.',
  };
}

/** Sleep-ins stand apart: they are paid by the night, and never bring the pay for an hour down. */
function sleepInPay({ sleepInPence }: AdvertToCheck, { sleepIns }: Week): Finding[] {
  if (sleepIns === 0 || sleepInPence !== null) return [];
  return [
    {
      code: 'no-sleep-in-pay',
      severity: 'advises',
      field: 'sleepInPence',
      why: SLEEP_IN_WHY,
      how: 'Say what you pay for a sleep-in, and for the time that the PA is awake to work.',
    },
  ];
}
