import { Injectable, OnModuleInit } from '@nestjs/common';
import { MatchingNow, type Matching } from '@pa/billing';
import { LicenseeDirectory, UnitOfWork, type Actor } from '@pa/platform';
import { EmployerProfiles } from '@pa/register';
import { SavedSearches } from './alerts/saved-searches.service';
import { PaSearchService } from './pa-search.service';
import { SearchRequests } from './search-requests.service';
import { searchPaths } from './search.paths';

type Wish = Pick<Matching, 'by' | 'of'> & { readonly query: Readonly<Record<string, string>> };

/** Counts, for an employer who thinks of buying a pass, the PAs whom they would find now. */
@Injectable()
export class MatchesForPasses implements OnModuleInit {
  constructor(
    private readonly passes: MatchingNow,
    private readonly licensees: LicenseeDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly saved: SavedSearches,
    private readonly employers: EmployerProfiles,
    private readonly requests: SearchRequests,
    private readonly searches: PaSearchService,
  ) {}

  onModuleInit(): void {
    this.passes.countBy((actor) => this.count(actor));
  }

  /** By the newest search that they keep, else by where they live, else of the whole register. */
  private async count(actor: Actor): Promise<Matching | null> {
    const licensee = await this.licensees.findById(actor.licenseeId);
    if (!licensee) return null;
    const { by, of, query } = await this.wishOf(actor);
    const { search, at, problems } = await this.requests.read(licensee, query);
    if (problems.length > 0) return null;
    const count = await this.searches.count({ licensee, actor }, search, at);
    return { count, by, of, href: searchPaths.find(search) };
  }

  private async wishOf(actor: Actor): Promise<Wish> {
    const kept = (await this.saved.list(actor)).find(({ side }) => side === 'pas');
    if (kept) return { by: 'saved', of: kept.name, query: Object.fromEntries(new URLSearchParams(kept.query)) };
    const { licenseeId, personId } = actor;
    const near = await this.unitOfWork.run(licenseeId, (tx) => this.employers.findDistrict(tx, personId));
    return near ? { by: 'place', of: near, query: { near } } : { by: 'register', of: '', query: {} };
  }
}
