import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, MaybeActor, Public, type Actor, type Licensee } from '@pa/platform';
import { invalidPage, Page, SeeOther } from '@pa/web';
import type { Seeker } from '../hidden-pas.service';
import { NamesShown } from '../names-shown.service';
import { PageBeyondEndError, PaSearchService } from '../pa-search.service';
import { tidyQuery } from '../query/tidy-query';
import { SearchRequests, type SearchRequest } from '../search-requests.service';
import { FindPresenter } from './find.presenter';

const VIEW = 'search/find.njk';

/** Finding PAs: a form, the PAs who fit, and what to change when nobody does. All of it is in the address. */
@ApiExcludeController()
@Controller('find')
@Public()
export class FindPageController {
  constructor(
    private readonly requests: SearchRequests,
    private readonly searches: PaSearchService,
    private readonly presenter: FindPresenter,
    private readonly names: NamesShown,
  ) {}

  @Get()
  async show(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Query() query: object,
  ): Promise<Page | SeeOther> {
    const tidied = tidyQuery(query);
    if (tidied !== null) return new SeeOther(tidied === '' ? '/find' : `/find?${tidied}`);
    const request = await this.requests.read(licensee, query);
    if (request.problems.length > 0) return new Page(VIEW, this.presenter.wrong(request), 400);
    return this.results({ licensee, actor }, request);
  }

  private async results(seeker: Seeker, { search, at }: SearchRequest): Promise<Page> {
    try {
      const found = await this.searches.find(seeker, search, at);
      const canSee = await this.names.inList(seeker.actor, found.pas.length);
      return new Page(
        VIEW,
        this.presenter.found(found, { actor: seeker.actor, licenseeId: seeker.licensee.id, canSee }),
      );
    } catch (refusal) {
      if (!(refusal instanceof PageBeyondEndError)) throw refusal;
      return invalidPage(VIEW, { errors: [], ...this.presenter.beyond(search, refusal.lastPage) });
    }
  }
}
