import { taxonomies } from '@pa/register';
import { dateWords, type SaidLine, type ShownReason } from '@pa/web';
import { needWords } from '../../pages/need-words';
import type { FoundJob } from '../job-search.service';
import { plainTitle } from '../job-view';
import { jobsPaths } from '../jobs.paths';
import { poundsWords } from '../money-words';
import type { OpenJob } from '../ranking/open-job';

/** One line of facts with its icon. */
interface CardLine {
  readonly icon: 'clock' | 'coins' | 'calendar';
  readonly text: string;
}

/** A job as its card shows it. */
export interface JobCard {
  readonly title: string;
  /** Left out for those who may not open adverts. */
  readonly href?: string;
  /** "CH2, Chester, about 2.5 miles away". */
  readonly place: string;
  readonly lines: readonly CardLine[];
  readonly reasons: readonly ShownReason[];
  /** Where the advert says what was asked for; only for those who may open it. */
  readonly said: readonly SaidLine[];
  /** The button that keeps it, or takes it off the list; only for PAs. */
  readonly keep?: { readonly action: string; readonly text: string; readonly about: string };
}

export interface JobCardContext {
  readonly canOpen: boolean;
  /** Null for who keeps no list. */
  readonly saved: ReadonlySet<string> | null;
  /** "Chester" of CH2. */
  readonly districtName: (district: string) => string | null;
}

const employment = new Map<string, string>(taxonomies.employment.map(({ key, label }) => [key, label.toLowerCase()]));

export function jobCards(jobs: readonly FoundJob[], context: JobCardContext): JobCard[] {
  return jobs.map((found) => jobCard(found, context));
}

const SAID_BY = { wrote: 'The advert says', chose: 'The job asks for' } as const;

function jobCard({ ranked, match, said = [] }: FoundJob, { canOpen, saved, districtName }: JobCardContext): JobCard {
  const { job } = ranked;
  const away = match.distance === null ? null : `${match.distance.charAt(0).toLowerCase()}${match.distance.slice(1)}`;
  const title = canOpen ? job.title : plainTitle(job);
  return {
    title,
    ...(canOpen && { href: jobsPaths.job(job.id) }),
    place: [job.district, districtName(job.district), away].filter((words) => words).join(', '),
    lines: linesOf(job),
    reasons: match.reasons.map(({ kind, text }) => ({ kind, text })),
    said: said.map(({ where, pieces }) => ({ by: SAID_BY[where], pieces })),
    ...(saved !== null && { keep: keepButton(job.id, title, saved.has(job.id)) }),
  };
}

function keepButton(id: string, about: string, isSaved: boolean) {
  return isSaved
    ? { action: jobsPaths.unsave(id), text: 'Take off my list', about }
    : { action: jobsPaths.save(id), text: 'Save this job', about };
}

/** What of a job is said in lines. */
type JobFacts = Pick<OpenJob, 'hours' | 'hoursFlexible' | 'liveIn' | 'employment' | 'startsOn' | 'closesOn'> & JobPay;
type JobPay = Pick<OpenJob, 'payPence' | 'sleepInPence' | 'liveInPenceAWeek'>;

/** Hours, pay and dates in words alone, for paper. */
export function jobLines(job: JobFacts): string[] {
  return linesOf(job).map(({ text }) => `${text}.`);
}

function linesOf(job: JobFacts): CardLine[] {
  const pay = payWords(job);
  const contract = job.employment.map((key) => employment.get(key) ?? key).join(', ');
  const starts = job.startsOn === null ? 'Starts as soon as possible' : `Starts ${dateWords(job.startsOn)}`;
  return [
    { icon: 'clock', text: hoursLine(job) },
    ...(pay === '' && contract === ''
      ? []
      : [{ icon: 'coins' as const, text: [pay, contract].filter(Boolean).join(' · ') }]),
    { icon: 'calendar', text: `${starts}. Apply by ${dateWords(job.closesOn)}` },
  ];
}

function hoursLine(job: JobFacts): string {
  const hours = needWords(job.hours);
  const flexible = job.hoursFlexible ? '. These hours can be talked about' : '';
  if (job.liveIn) return `Live-in${hours ? `: ${hours}` : ''}${flexible}`;
  return `${hours || 'The hours are not said yet'}${flexible}`;
}

/** "£13.20 an hour", "£60 for a sleep-in", "£650 a week for living in". */
export function payWords({ payPence, sleepInPence, liveInPenceAWeek }: JobPay): string {
  return [
    payPence === null ? '' : `${poundsWords(payPence)} an hour`,
    sleepInPence === null ? '' : `${poundsWords(sleepInPence)} for a sleep-in`,
    liveInPenceAWeek === null ? '' : `${poundsWords(liveInPenceAWeek)} a week for living in`,
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
