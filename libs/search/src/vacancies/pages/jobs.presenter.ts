import { Injectable } from '@nestjs/common';
import { accountsPaths } from '@pa/accounts';
import { PlacesService } from '@pa/places';
import type { Actor } from '@pa/platform';
import { registerPaths } from '@pa/register';
import { paginate, type PageModel } from '@pa/web';
import { alertsPaths } from '../../alerts/alerts.paths';
import { needWords } from '../../pages/need-words';
import { searchPaths } from '../../search.paths';
import { jobsText } from '../api/jobs.presenter';
import type { JobRequest } from '../job-requests.service';
import type { FoundJobs } from '../job-search.service';
import { canOpenJobs } from '../job-view';
import { jobsPaths } from '../jobs.paths';
import { changedJobs, jobParams } from '../query/job-search-params';
import { EVERY_JOB, type JobSearch } from '../query/job-search';
import { alternateWords } from '../ranking/free-time';
import { jobCards } from './job-card.presenter';
import { jobChips } from './job-chips';
import { jobForm, keptParams } from './job-form.presenter';

const SORT_WORDS = [
  { value: 'best', text: 'Best fit' },
  { value: 'distance', text: 'Nearest' },
  { value: 'newest', text: 'Newest' },
  { value: 'pay', text: 'Best paid' },
];

/** Those that stand in the form, so that the summary can lead to them. */
const FIELDS: readonly string[] = ['near', 'radiusMiles', 'q', 'minPay'];

/** Who looks, and what they keep. */
export interface LookingForJobs {
  readonly actor: Actor | null;
  /** The ids of the jobs on their list; null for who keeps none. */
  readonly saved: ReadonlySet<string> | null;
  /** The page's own full address, for sharing. */
  readonly linkTo: (path: string) => string;
}

/** What `search/jobs.njk` shows. */
@Injectable()
export class JobsPresenter {
  constructor(private readonly places: PlacesService) {}

  /** A page of jobs, or of what to do when there are none. */
  found(found: FoundJobs, request: JobRequest, { actor, saved, linkTo }: LookingForJobs): PageModel {
    const { search, total, place } = found;
    const canOpen = canOpenJobs(actor);
    const title = titleOf(found);
    const districtName = (district: string) => this.places.districtName(district);
    return {
      ...framed(search, title, request),
      title: search.page > 1 ? `${title} (page ${search.page} of ${found.lastPage})` : title,
      form: jobForm(search, total === 0 ? null : found.facets),
      cards: jobCards(found.jobs, { canOpen, saved, districtName }),
      bar: { ...paginate(pageOf(found)), sort: sortForm(search) },
      wider: found.choices.map(({ count, text, search: next }) => ({
        count: jobsText(count),
        text,
        href: jobsPaths.jobs(next),
      })),
      otherPlaces: (place?.choices ?? []).map(({ label, near }) => ({
        text: label,
        href: jobsPaths.jobs(changedJobs(search, { near })),
      })),
      placeLabel: place?.label ?? null,
      shareLink: linkTo(jobsPaths.shared({ ...search, page: 1 })),
      bundlesHref: total > 1 && search.week.length > 0 ? jobsPaths.bundles({ ...search, page: 1 }) : null,
      ...(saved !== null && keepLinks(search)),
      join: canOpen || total === 0 ? null : JOIN,
    };
  }

  /** The form again, with what was wrong and the answers kept. */
  wrong(request: JobRequest): PageModel {
    const { search, problems, spellings } = request;
    const isPlaceWrong = problems.some(({ field }) => field === 'near');
    return {
      ...framed(isPlaceWrong ? { ...search, near: null } : search, 'Find a job', request),
      form: jobForm(search, null),
      errors: problems.map(({ field, message }) => ({ field: FIELDS.includes(field) ? field : '', text: message })),
      spellings: spellings.map(({ label, near }) => ({
        text: label,
        href: jobsPaths.jobs(changedJobs(search, { near })),
      })),
    };
  }

  /** A page after the last. */
  beyond(request: JobRequest, lastPage: number): PageModel {
    const { search } = request;
    return {
      ...framed(search, 'There is no such page', request),
      form: jobForm(search, null),
      errors: [{ field: '', text: lastPage === 1 ? 'There is only one page.' : `There are ${lastPage} pages.` }],
      lastPage: { text: 'Go to the last page', href: jobsPaths.jobs({ ...search, page: lastPage }) },
    };
  }
}

/** For PAs, who keep jobs and searches. */
function keepLinks(search: JobSearch) {
  const query = jobParams({ ...search, page: EVERY_JOB.page, pageSize: EVERY_JOB.pageSize, sort: EVERY_JOB.sort });
  return { savedHref: jobsPaths.saved, alertHref: alertsPaths.new('jobs', query) };
}

const JOIN = {
  title: 'Read the whole advert',
  text: 'Everyone can see which jobs there are. Join as a PA to read the adverts and to apply. It costs nothing.',
  action: { href: accountsPaths.joinAs('pa'), text: 'Join the register' },
  signIn: { href: `${accountsPaths.signIn}?next=/jobs`, text: 'I have an account. Sign in' },
};

/** What every state of the page has. */
function framed(search: JobSearch, heading: string, { hasProfile }: JobRequest): PageModel {
  return {
    title: heading,
    heading,
    page: { scripts: ['find.js', 'copy-link.js'] },
    need: needWords(search.hours),
    alternate: alternateWords(search.week),
    chips: jobChips(search),
    clearHref: jobsPaths.jobs({ ...EVERY_JOB, ignoreProfile: hasProfile }),
    profile: hasProfile ? profileLine(search) : null,
    paths: {
      jobs: jobsPaths.jobs(),
      hours: jobsPaths.hours({ ...search, page: 1 }),
      howWeMatch: searchPaths.howWeMatch,
    },
  };
}

/** Where the search comes from, and the way back to the profile's own. */
function profileLine(search: JobSearch) {
  const isOwn = search.profile !== null && search.said.length === 0;
  return isOwn
    ? { text: 'We filled this in from your profile.', href: registerPaths.profile, link: 'Change your profile' }
    : { text: 'You changed what we look for.', href: jobsPaths.jobs(), link: 'Use my profile again' };
}

/** "14 jobs near Chester fit your week". */
function titleOf({ total, search, place }: FoundJobs): string {
  if (total === 0) return isBare(search) ? 'No jobs are open just now' : 'No jobs fit everything you asked for';
  const count = jobsText(total);
  const near =
    place === null ? '' : ` near ${place.label.split(',')[place.kind === 'place' ? 0 : 1]?.trim() ?? place.label}`;
  return `${count}${near}${search.week.length === 0 ? '' : total === 1 ? ' fits your week' : ' fit your week'}`;
}

function isBare(search: JobSearch): boolean {
  return jobsPaths.shared(search) === jobsPaths.shared(EVERY_JOB);
}

function pageOf({ search, total }: FoundJobs) {
  return {
    page: search.page,
    pageSize: search.pageSize,
    total,
    words: ['job', 'jobs'] as const,
    href: (page: number) => jobsPaths.jobs({ ...search, page }),
  };
}

function sortForm(search: JobSearch) {
  return {
    action: jobsPaths.jobs(),
    value: search.sort,
    options: SORT_WORDS.filter(({ value }) => value !== 'distance' || search.near !== null),
    keep: keptParams(search, ['sort']),
  };
}
