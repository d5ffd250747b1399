import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@pa/platform';
import { PaProfilesReader, localDay } from '@pa/register';
import { projectPa } from '../projection/projected-pa';
import { OpenJobs } from '../vacancies/ranking/open-jobs.service';
import { MatchingRepository } from './matching.repository';
import { packJob } from './packed-search';

/** Holds what is new or changed against the saved searches, never the other way. As good twice as once. */
@Injectable()
export class AlertMatcher {
  constructor(
    private readonly openJobs: OpenJobs,
    private readonly profiles: PaProfilesReader,
    private readonly matching: MatchingRepository,
    private readonly clock: Clock,
  ) {}

  /** An advert as it is now; one that is not open, or past its date, is nobody's news. Answers how many searches it fits newly. */
  async jobChanged(tx: Transaction, id: string): Promise<number> {
    const at = this.clock.now();
    const [job] = await this.openJobs.listIn(tx, [id]);
    if (!job || job.closesOn < localDay(at)) return 0;
    return (await this.matching.noteJob(tx, { job, packed: packJob(job), at })).searches;
  }

  /** Profiles as they are now; one that employers do not find is nobody's news. Answers how many searches they fit newly. */
  async profilesChanged(tx: Transaction, ids: readonly string[]): Promise<number> {
    const owners = await this.profiles.ownersOfFound(tx, ids);
    const at = this.clock.now();
    let searches = 0;
    for (const facts of await this.profiles.cardFacts(tx, [...owners.keys()])) {
      const ownerId = owners.get(facts.id);
      if (ownerId) searches += (await this.matching.notePa(tx, { pa: projectPa(facts), ownerId, at })).searches;
    }
    return searches;
  }
}
