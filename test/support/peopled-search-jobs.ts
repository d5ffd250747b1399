import { UnitOfWork, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { VacanciesRepository } from '../../libs/recruitment/src/vacancies/vacancies.repository';
import { SavedJobs } from '../../libs/search/src/vacancies/saved/saved-jobs.service';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address can name of jobs that PAs look for. */
export interface SearchJobIds {
  readonly jobId: string;
}

/** An open job of somebody's, in words that tell the register, and on the PA's list. */
export async function fillSearchJobs(
  { app }: TestApp,
  { register, pa, other }: { register: TestRegister; pa: Actor; other: Actor },
): Promise<SearchJobIds> {
  const jobId = newId();
  const at = new Date();
  await app.get(UnitOfWork).run(register.id, (tx) =>
    app.get(VacanciesRepository).add(tx, [
      {
        id: jobId,
        personId: other.personId,
        state: 'published',
        title: `${register.canary} in the mornings`,
        about: `Help ${register.canary} to get up.`,
        hours: [{ day: 0, start: 420, minutes: 120, kind: 'awake', weeks: 'every', termTimeOnly: false }],
        tasksRequired: ['washing'],
        tasksNever: ['hoist'],
        employment: ['employed'],
        payPence: 1400,
        district: 'CH1',
        closesOn: new Date(at.getTime() + 30 * 86_400_000).toISOString().slice(0, 10),
        submittedAt: at,
        publishedAt: at,
      },
    ]),
  );
  await app.get(SavedJobs, { strict: false }).save(pa, jobId);
  return { jobId };
}
