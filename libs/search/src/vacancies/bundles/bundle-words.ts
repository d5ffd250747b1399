import { DAYS, hoursNumber, hoursWords } from '@pa/matching';
import { listWords } from '@pa/web';
import { freeMinutes } from '../ranking/free-time';
import type { JobSearch } from '../query/job-search';
import type { Leg } from './bundle';
import type { BundleWishes } from './bundle-query';
import type { FoundBundle } from './job-bundles.service';
import { SPEEDS } from './travel';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** What is said of jobs that go together. */
export interface BundleWords {
  /** "Three jobs, 22 hours a week". */
  readonly title: string;
  readonly lines: readonly string[];
}

/** `titleOf` names a job as whoever looks may see it. */
export function bundleWords(
  { bundle, jobs }: FoundBundle,
  { search, wishes, titleOf }: { search: JobSearch; wishes: BundleWishes; titleOf: (id: string) => string },
): BundleWords {
  const { minutes, wayMinutes } = bundle;
  return {
    title: `${capital(NUMBERS[jobs.length] ?? String(jobs.length))} jobs, ${hoursWords(minutes)} a week`,
    lines: [
      ...(search.week.length === 0
        ? []
        : [`Uses ${hoursNumber(minutes)} of your ${hoursNumber(freeMinutes(search.week))} free hours.`]),
      ...(minutes < wishes.hoursMin * 60
        ? [`That is ${hoursWords(wishes.hoursMin * 60 - minutes)} less than you want.`]
        : []),
      ...legLines(bundle.legs, titleOf),
      wayLine(wayMinutes, wishes),
    ],
  };
}

/** "25 minutes between Mornings and Evenings on Monday and Tuesday." */
function legLines(legs: readonly Leg[], titleOf: (id: string) => string): string[] {
  const groups = new Map<string, { leg: Leg; days: Set<number> }>();
  for (const leg of legs) {
    const key = `${[leg.from, leg.to].sort().join()}:${leg.minutes}`;
    const group = groups.get(key) ?? { leg, days: new Set<number>() };
    group.days.add(leg.day);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ leg, days }) => {
    const when = listWords([...days].sort((one, other) => one - other).map((day) => DAYS[day] ?? ''));
    return `${minutesWords(leg.minutes)} between “${titleOf(leg.from)}” and “${titleOf(leg.to)}” on ${when}.`;
  });
}

function wayLine(minutes: number, { travelBy }: BundleWishes): string {
  if (minutes === 0) return 'You never go straight from one job to the next.';
  const how = SPEEDS[travelBy].text.toLowerCase();
  return `In all about ${minutesWords(minutes)} a week on the way between jobs, ${how}.`;
}

function minutesWords(minutes: number): string {
  if (minutes < 60) return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}${rest === 0 ? '' : ` ${rest} ${rest === 1 ? 'minute' : 'minutes'}`}`;
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
