import { weekText } from '../projection/projected-pa';
import { bitText, FACT_BITS, packFacts } from '../projection/packed-facts';
import type { PaSearch } from '../query/pa-search';
import { membershipOf, needText } from '../ranking/ask';
import { tsQueryOf } from '../text/text-query';
import type { JobSearch } from '../vacancies/query/job-search';
import { AGREED } from '../vacancies/ranking/job-filters';
import { stemsAsked } from '../vacancies/ranking/job-text';
import type { OpenJob } from '../vacancies/ranking/open-job';

/** What of a search is held against one advert or profile, as the columns of saved_searches. */
export interface PackedSearch {
  readonly hasHours: boolean;
  readonly hours: string;
  readonly must: string;
  readonly learn: string;
  readonly never: string;
  readonly speaks: string;
  readonly basis: number;
  readonly term: number;
  readonly liveIn: boolean | null;
  readonly minPay: number | null;
  readonly startsBy: string | null;
  readonly words: string;
  readonly stems: readonly string[];
}

const NO_FACTS = '0'.repeat(FACT_BITS);
const ALL_FACTS = '1'.repeat(FACT_BITS);

const NOTHING: Omit<PackedSearch, 'hasHours' | 'hours'> = {
  must: NO_FACTS,
  learn: NO_FACTS,
  never: NO_FACTS,
  speaks: ALL_FACTS,
  basis: 0,
  term: 0,
  liveIn: null,
  minPay: null,
  startsBy: null,
  words: '',
  stems: [],
};

/** The must-haves of a search for jobs; what only scores leaves nobody out, so nobody need be told of it. */
export function packJobSearch(search: JobSearch): PackedSearch {
  const { week, neverTasks, languages, employment, liveIn, minPay, startsBy } = search;
  return {
    ...NOTHING,
    hasHours: week.length > 0,
    hours: weekText(week),
    never: bitText(packFacts({ tasksWill: neverTasks })),
    speaks: languages.length === 0 ? ALL_FACTS : bitText(packFacts({ languages })),
    basis: groupBits(0, employment),
    term: groupBits(1, employment),
    liveIn,
    minPay,
    startsBy,
    stems: stemsAsked(search.q),
  };
}

/** The same of a search for PAs, out of the very filters that the search itself uses. */
export function packPaSearch(search: PaSearch): PackedSearch {
  const { must, tasksOrTraining } = membershipOf('', search, null);
  return {
    ...NOTHING,
    hasHours: search.hours.length > 0,
    hours: needText(search),
    must: bitText(packFacts(must)),
    learn: bitText(packFacts({ tasksWill: tasksOrTraining })),
    words: tsQueryOf(search.q) ?? '',
  };
}

/** An open job as the statement of matching takes it. */
export interface PackedJob {
  readonly need: string;
  readonly hasNeed: boolean;
  readonly required: string;
  readonly languages: string;
  readonly basis: number;
  readonly term: number;
}

export function packJob(job: OpenJob): PackedJob {
  const need = needText(job);
  return {
    need,
    hasNeed: need.includes('1'),
    required: bitText(packFacts({ tasksWill: job.tasksRequired })),
    languages: bitText(packFacts({ languages: job.languages })),
    basis: groupBits(0, job.employment),
    term: groupBits(1, job.employment),
  };
}

/** Which of a group of contracts are named, as bits; 0 when none is. */
function groupBits(group: 0 | 1, employment: readonly string[]): number {
  return AGREED[group].reduce((bits, key, at) => (employment.includes(key) ? bits | (1 << at) : bits), 0);
}
