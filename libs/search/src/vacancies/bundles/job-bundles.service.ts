import { Injectable } from '@nestjs/common';
import { countBits, packWeek, union, without, type WeekRings } from '@pa/matching';
import { PlacesService } from '@pa/places';
import type { Seeker } from '../../hidden-pas.service';
import type { JobRequest } from '../job-requests.service';
import { JobSearchService, type FoundJob } from '../job-search.service';
import { wordsOfJob } from '../ranking/job-words';
import type { OpenJob } from '../ranking/open-job';
import { minutesOf, type RankedJob } from '../ranking/rank-jobs';
import { bestBundles } from './best-bundles';
import type { Bundle, BundleJob } from './bundle';
import type { BundleWishes } from './bundle-query';
import { travelMinutes, type TravelMode } from './travel';

export const MOST_BUNDLES = 3;

/** Jobs that go together, with all that can be said of each. */
export interface FoundBundle {
  readonly bundle: Bundle;
  readonly jobs: readonly FoundJob[];
}

/** The best weeks out of the jobs of a search. */
export interface FoundBundles {
  /** Jobs of the search that could be a part of the week. */
  readonly considered: number;
  readonly bundles: readonly FoundBundle[];
}

/** Which open jobs add up to a workable week. */
@Injectable()
export class JobBundles {
  constructor(
    private readonly searches: JobSearchService,
    private readonly places: PlacesService,
  ) {}

  /** Out of the jobs that the search finds, those of which the PA can do every hour. Live-in jobs fill a week by themselves. */
  async find(seeker: Seeker, { search, at }: JobRequest, wishes: BundleWishes): Promise<FoundBundles> {
    const listed = await this.searches.listAll(seeker, search, at);
    const free = search.week.length === 0 ? null : packWeek(search.week);
    const fitting = listed.filter(({ job }) => !job.liveIn && canDoAll(job, free));
    const limits = {
      least: wishes.hoursMin * 60,
      most: wishes.hoursMax * 60,
      way: this.wayBy(wishes.travelBy),
    };
    const bundles = bestBundles(fitting.map(bundleJob), limits, MOST_BUNDLES);
    const byId = new Map(fitting.map((ranked) => [ranked.job.id, ranked]));
    const found = (id: string): FoundJob[] => {
      const ranked = byId.get(id);
      return ranked ? [{ ranked, match: wordsOfJob(search, ranked) }] : [];
    };
    return {
      considered: fitting.length,
      bundles: bundles.map((bundle) => ({ bundle, jobs: bundle.jobs.flatMap(found) })),
    };
  }

  /** Minutes between two districts; each pair is worked out once. */
  private wayBy(mode: TravelMode): (from: string, to: string) => number {
    const known = new Map<string, number>();
    return (from, to) => {
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const minutes = travelMinutes(this.places.hundredthsBetween(from, to) ?? 0, mode);
      known.set(key, minutes);
      return minutes;
    };
  }
}

function bundleJob({ job, score }: RankedJob): BundleJob {
  return { id: job.id, district: job.district, hours: job.hours, minutes: minutesOf(job), score };
}

/** Every hour, in every week; who says no hours could do all. */
function canDoAll({ need }: OpenJob, free: WeekRings | null): boolean {
  if (free === null) return true;
  const missing = [
    without(need.needAwake, free.awakeA),
    without(need.needAwake, free.awakeB),
    without(need.needAsleep, union(free.awakeA, free.asleepA)),
    without(need.needAsleep, union(free.awakeB, free.asleepB)),
  ];
  return missing.every((slots) => countBits(slots) === 0);
}
