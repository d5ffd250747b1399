import { hasRole, type Actor } from '@pa/platform';
import { recruitmentAccess } from '@pa/recruitment';
import { taxonomies } from '@pa/register';
import { hoursWords } from '@pa/matching';
import { listWords } from '@pa/web';
import { minutesOf } from './ranking/rank-jobs';
import type { OpenJob } from './ranking/open-job';

const labels = new Map<string, string>(taxonomies.tasks.map(({ key, label }) => [key, label.toLowerCase()]));
const MOST_NAMED = 2;

/** Whether somebody may open adverts, and so sees their titles and ids. The employer's own words are for members. */
export function canOpenJobs(actor: Actor | null): boolean {
  return hasRole(actor, ...recruitmentAccess.seeVacancies.roles);
}

/** "10 hours a week: washing and hoist": what a job is called to those who do not see its title. */
export function plainTitle(job: OpenJob): string {
  const tasks = listWords(job.tasksRequired.slice(0, MOST_NAMED).map((key) => labels.get(key) ?? key));
  const minutes = minutesOf(job);
  const hours = minutes > 0 ? `${hoursWords(minutes)} a week` : job.liveIn ? 'Live-in' : 'A job';
  return tasks === '' ? hours : `${hours}: ${tasks}`;
}

/** How each of some jobs is called to whoever looks. */
export function titleFor(
  jobs: ReadonlyArray<{ readonly ranked: { readonly job: OpenJob } }>,
  canOpen: boolean,
): (id: string) => string {
  const titles = new Map(jobs.map(({ ranked: { job } }) => [job.id, canOpen ? job.title : plainTitle(job)]));
  return (id) => titles.get(id) ?? '';
}
