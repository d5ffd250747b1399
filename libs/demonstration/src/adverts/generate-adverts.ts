import { taxonomies, type WeekSpan } from '@pa/register';
import type { DemonstrationEmployer } from '../employers/generate-employers';
import { daysAfter } from '../random/days';
import { Dice } from '../random/dice';
import type { DemonstrationRegister } from '../registers';
import { patterns } from '../week/patterns';
import { kindsOfJob, type KindOfJob } from './kinds-of-job';

/** Open adverts of a register, where there are employers enough. */
export const OPEN_ADVERTS = 60;
const FEWEST_EMPLOYERS = 20;

export type AdvertStanding = 'published' | 'draft' | 'paused' | 'filled' | 'submitted';
/** How many stand how, after those of the known employer. */
const OTHERS: ReadonlyArray<readonly [AdvertStanding, number]> = [
  ['published', OPEN_ADVERTS - 2],
  ['draft', 6],
  ['paused', 5],
  ['filled', 6],
];
/** The known employer has two open ones and a draft. */
const KNOWN: readonly AdvertStanding[] = ['published', 'published', 'draft'];
const QUESTIONS_OF_SOME = 'When could you start?';

/** One made-up advert. Money is pence; days are counted from today. */
export interface DemonstrationAdvert {
  readonly key: string;
  /** Of the employer. */
  readonly employer: string;
  readonly standing: AdvertStanding;
  readonly job: KindOfJob;
  readonly title: string;
  readonly district: string;
  readonly hours: readonly WeekSpan[];
  readonly hoursFlexible: boolean;
  readonly values: readonly string[];
  readonly interests: readonly string[];
  readonly environment: readonly string[];
  readonly payPence: number;
  readonly sleepInPence: number | null;
  readonly questions: readonly string[];
  readonly isBlind: boolean;
  readonly places: number;
  readonly begunDaysAgo: number;
  readonly closesOn: string;
  readonly startsOn: string | null;
  readonly checks: readonly string[];
}

/** The adverts of a register's employers; the same ones every time. */
export function generateAdverts(
  register: DemonstrationRegister,
  employers: readonly DemonstrationEmployer[],
  today: string,
): DemonstrationAdvert[] {
  const [known, ...others] = employers.filter(({ details }) => details !== null);
  if (!known) return [];
  const standings =
    others.length < FEWEST_EMPLOYERS ? [] : OTHERS.flatMap(([one, count]) => Array<AdvertStanding>(count).fill(one));
  const last =
    register.policies.moderation === 'before' && standings.length > 0
      ? (['submitted', 'submitted', 'submitted'] as const)
      : [];
  return [
    ...KNOWN.map((standing, index) => generate({ register, employer: known, standing, index, today })),
    ...[...standings, ...last].map((standing, place) => {
      const employer = others[(place * 3) % others.length] ?? known;
      return generate({ register, employer, standing, index: KNOWN.length + place, today });
    }),
  ];
}

interface Ask {
  readonly register: DemonstrationRegister;
  readonly employer: DemonstrationEmployer;
  readonly standing: AdvertStanding;
  readonly index: number;
  readonly today: string;
}

function generate({ register, employer, standing, index, today }: Ask): DemonstrationAdvert {
  const key = `${register.slug}/advert/${index}`;
  const dice = new Dice(key);
  const job = kindsOfJob[index % kindsOfJob.length] as KindOfJob;
  const district = employer.details?.place ?? '';
  const begunDaysAgo = dice.whole(1, Math.max(1, Math.min(45, Math.floor(employer.joined))));
  return {
    key,
    employer: employer.key,
    standing,
    job,
    title: job.title.replace('{town}', townOf(register, district)),
    district,
    hours: patterns[job.week](dice.for('week')),
    hoursFlexible: dice.chance(0.6),
    values: dice.some(taxonomies.values, dice.whole(2, 5)).map((value) => value.key),
    interests: dice.some(taxonomies.interests, dice.whole(0, 4)).map((interest) => interest.key),
    environment: dice.each(
      taxonomies.environmentLimits.map((limit) => limit.key),
      () => 0.25,
    ),
    payPence: dice.whole(26, 34) * 50,
    sleepInPence: job.isNight ? dice.whole(12, 18) * 500 : null,
    questions: [job.question, ...(dice.chance(0.4) ? [QUESTIONS_OF_SOME] : [])],
    isBlind: dice.chance(0.2),
    places: dice.chance(0.15) ? 2 : 1,
    begunDaysAgo,
    closesOn: daysAfter(today, dice.whole(2, 60)),
    startsOn: dice.chance(0.4) ? daysAfter(today, dice.whole(14, 60)) : null,
    checks: dice.each(['references', 'right-to-work'], () => 0.6),
  };
}

/** As people say it; the district where no town has it. */
function townOf({ towns }: DemonstrationRegister, district: string): string {
  return towns.find(({ districts }) => districts.includes(district))?.name ?? district;
}
