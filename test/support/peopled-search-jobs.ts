import { LicenseeDirectory, UnitOfWork, type Actor, type Licensee } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { VacanciesRepository } from '../../libs/recruitment/src/vacancies/vacancies.repository';
import { AlertLinks } from '../../libs/search/src/alerts/alert-links.service';
import { SavedSearches } from '../../libs/search/src/alerts/saved-searches.service';
import { SavedJobs } from '../../libs/search/src/vacancies/saved/saved-jobs.service';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address can name of jobs that PAs look for. */
export interface SearchJobIds {
  readonly jobId: string;
  /** A search that the PA keeps, and the secret of its links. */
  readonly savedSearchId: string;
  /** Others, to be deleted: by the API, and on the page. */
  readonly spareSearchId: string;
  readonly otherSpareSearchId: string;
  readonly alertToken: string;
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
  const seeker = { licensee: await licenseeOf(app, register), actor: pa };
  const asked = { side: 'jobs', name: `${register.canary} mornings`, query: 'near=CH1', how: 'daily' } as const;
  const save = () => app.get(SavedSearches, { strict: false }).save(seeker, { ...asked, byText: false });
  const [savedSearchId, spareSearchId, otherSpareSearchId] = [await save(), await save(), await save()];
  const alertToken = app.get(AlertLinks, { strict: false }).tokenFor(register.id, savedSearchId);
  return { jobId, savedSearchId, spareSearchId, otherSpareSearchId, alertToken };
}

async function licenseeOf(app: TestApp['app'], { id }: TestRegister): Promise<Licensee> {
  const licensee = await app.get(LicenseeDirectory).findById(id);
  if (!licensee) throw new Error('The register is not there');
  return licensee;
}
