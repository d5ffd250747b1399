import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentLicensee, MaybeActor, Public, type Actor, type Licensee } from '@pa/platform';
import { NamesShown } from '../names-shown.service';
import { OpaqueIds } from '../opaque-ids';
import { PaSearchService } from '../pa-search.service';
import { SearchRequests } from '../search-requests.service';
import { totalText } from '../total-text';
import { pasResponse } from './pas.presenter';
import { PaCountResponse, PasResponse } from './pas.response';
import { problemResponse, SearchQueryDocs } from './search-query.docs';
import { rightOf } from './wrong-query';

/** Finding PAs, for programs. Open to anyone: who may not see names gets the same list without them. */
@ApiTags('search')
@ApiBearerAuth()
@Controller('api/v1/pas')
@Public()
export class PasApiController {
  constructor(
    private readonly requests: SearchRequests,
    private readonly searches: PaSearchService,
    private readonly opaqueIds: OpaqueIds,
    private readonly names: NamesShown,
  ) {}

  /** PAs who fit, best first, with the reasons. */
  @Get()
  @SearchQueryDocs()
  @ApiOkResponse({ type: PasResponse })
  @problemResponse(422, 'The page is after the last one; the answer says which is the last')
  async list(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Query() query: object,
  ): Promise<PasResponse> {
    const { search, at } = rightOf(await this.requests.read(licensee, query));
    const found = await this.searches.find({ licensee, actor }, search, at);
    const canSee = await this.names.inList(actor, found.pas.length);
    return pasResponse(found, { canSee, opaqueId: this.opaqueIds.forRegister(licensee.id) });
  }

  /** How many PAs fit: the same query, the number only. */
  @Get('count')
  @SearchQueryDocs()
  @ApiOkResponse({ type: PaCountResponse })
  async count(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Query() query: object,
  ): Promise<PaCountResponse> {
    const { search, at } = rightOf(await this.requests.read(licensee, query));
    const total = await this.searches.count({ licensee, actor }, search, at);
    return { total, totalText: totalText(total, await this.names.to(actor)) };
  }
}
