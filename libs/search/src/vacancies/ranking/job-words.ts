import {
  coverWeek,
  distanceWords,
  hourGaps,
  hoursNumber,
  hoursWords,
  type Coverage,
  type Reason,
  type WeekSpan,
} from '@pa/matching';
import { drivingTasks, taskToYou, taxonomies } from '@pa/register';
import { listWords } from '@pa/web';
import type { JobSearch } from '../query/job-search';
import { freeMinutes } from './free-time';
import type { OpenJob } from './open-job';
import type { RankedJob } from './rank-jobs';

/** Why a job stands where it stands, said to the PA. */
export interface JobMatch {
  readonly score: number;
  /** At most four: what fits first, gaps last. */
  readonly reasons: readonly Reason[];
  /** Everything, in the same order. */
  readonly all: readonly Reason[];
  /** How much of the job's hours the PA could do; null when the PA says no hours, or the job has none. */
  readonly coverage: Coverage | null;
  /** "About 3 miles away"; null without a place. */
  readonly distance: string | null;
}

const MOST_REASONS = 4;
const MOST_NAMED = 3;

const actions = new Map<string, string>(taxonomies.tasks.map(({ key }) => [key, taskToYou(key)]));
const labels = new Map<string, string>(
  [...taxonomies.tasks, ...taxonomies.experience, ...taxonomies.values].map(({ key, label }) => [
    key,
    key === 'parkinsons' ? label : label.toLowerCase(),
  ]),
);

/** The sentences of one job. Nothing is said about what the PA did not say. */
export function wordsOfJob(search: JobSearch, { job, score, hundredths }: RankedJob): JobMatch {
  const coverage = search.week.length === 0 || job.hours.length === 0 ? null : coverWeek(job.hours, search.week);
  const distance = hundredths === null ? null : distanceWords(hundredths);
  const found = [
    ...hourReasons(coverage, search.week),
    ...taskReasons(search, job),
    ...likenessReasons(search, job),
    ...(distance === null ? [] : [reason('met', 'distance', distance)]),
    ...notPartOfIt(job),
    ...whoIsWanted(job),
  ];
  const rest = found.filter(({ kind }) => kind !== 'gap');
  const gaps = found.filter(({ kind }) => kind === 'gap');
  return { score, reasons: pick(rest, gaps), all: [...rest, ...gaps], coverage, distance };
}

/** One place is kept for the largest gap; more gaps are said where there is room. */
function pick(rest: readonly Reason[], gaps: readonly Reason[]): Reason[] {
  const near = rest.filter(({ part }) => part !== 'distance');
  const room = Math.max(MOST_REASONS - near.length, Math.min(1, gaps.length));
  const shown = gaps.slice(0, room);
  return [...near.slice(0, MOST_REASONS - shown.length), ...shown];
}

function reason(kind: Reason['kind'], part: Reason['part'], text: string): Reason {
  return { kind, part, text };
}

function hourReasons(coverage: Coverage | null, week: readonly WeekSpan[]): Reason[] {
  if (!coverage || coverage.askedMinutes === 0) return [];
  if (coverage.coveredMinutes === 0) return [reason('gap', 'hours', 'You are free for none of its hours')];
  const uses = `Uses ${hoursNumber(coverage.coveredMinutes)} of your ${hoursNumber(freeMinutes(week))} free hours`;
  return [
    reason('met', 'hours', canDoWords(coverage)),
    reason('note', 'hours', uses),
    ...hourGaps(coverage).map(({ text }) => reason('gap', 'hours', `You are ${lowerFirst(text)}`)),
  ];
}

/** "You can do 9 of its 10 hours", "You can do all of its 10 hours". */
function canDoWords({ coveredMinutes, askedMinutes, alternateWeeks, termTime }: Coverage): string {
  const terms = [...(alternateWeeks ? ['on average'] : []), ...(termTime ? ['in term time'] : [])];
  const how = terms.length > 0 ? ` (${terms.join(', ')})` : '';
  const part = coveredMinutes < 60 ? hoursWords(coveredMinutes) : hoursNumber(coveredMinutes);
  const all = coveredMinutes === askedMinutes ? 'all' : part;
  return `You can do ${all} of its ${hoursWords(askedMinutes)}${how}`;
}

function taskReasons(search: JobSearch, job: OpenJob): Reason[] {
  if (search.tasks.length + search.trainingTasks.length === 0) return [];
  const keys = [...job.tasksRequired, ...job.tasksOptional];
  const will = keys.filter((key) => search.tasks.includes(key));
  const training = keys.filter((key) => !will.includes(key) && search.trainingTasks.includes(key));
  const missing = job.tasksRequired.filter((key) => !will.includes(key) && !training.includes(key));
  const needsDriver = job.drives && !drivingTasks.some((key) => search.tasks.includes(key));
  return [
    ...(will.length > 0 ? [reason('met', 'tasks', doesWords(will, keys))] : []),
    ...(training.length > 0 ? [reason('training', 'tasks', `With training: ${named(training, actions)}`)] : []),
    ...(missing.length > 0 ? [reason('gap', 'tasks', `Also asks you to ${named(missing, actions)}`)] : []),
    ...(needsDriver ? [reason('gap', 'tasks', 'Needs somebody who drives')] : []),
  ];
}

function doesWords(will: readonly string[], keys: readonly string[]): string {
  if (will.length === keys.length)
    return keys.length === 1 ? 'You do its one task' : `You do all ${keys.length} of its tasks`;
  return `You do ${will.length} of its ${keys.length} tasks`;
}

function likenessReasons(search: JobSearch, job: OpenJob): Reason[] {
  const had = job.experience.filter((key) => search.experience.includes(key));
  const shared = job.values.filter((key) => search.values.includes(key));
  return [
    ...(had.length > 0 ? [reason('met', 'tasks', `You have experience of ${named(had, labels)}`)] : []),
    ...(shared.length > 0 ? [reason('met', 'values', `What matters to both of you: ${named(shared, labels)}`)] : []),
  ];
}

function notPartOfIt({ tasksNever }: OpenJob): Reason[] {
  if (tasksNever.length === 0) return [];
  return [reason('note', 'tasks', `Not part of this job: ${named(tasksNever, labels)}`)];
}

/** Only with the reason that the law asks for; that stands on the advert. */
function whoIsWanted({ sexWanted }: OpenJob): Reason[] {
  if (sexWanted === null) return [];
  return [reason('note', 'tasks', `Asks for a ${sexWanted === 'female' ? 'woman' : 'man'}. The advert says why`)];
}

function named(keys: readonly string[], words: ReadonlyMap<string, string>): string {
  const said = keys.slice(0, MOST_NAMED).map((key) => words.get(key) ?? key);
  const more = keys.length - said.length;
  return more > 0 ? `${said.join(', ')} and ${more} more` : listWords(said);
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
