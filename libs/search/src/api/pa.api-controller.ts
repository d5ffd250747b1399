import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access, CurrentVisit, type Visit } from '@pa/platform';
import { PaViews } from '../pa-views.service';
import { searchAccess } from '../search.access';
import { SearchRequests } from '../search-requests.service';
import { paProfileView, PaProfileViewResponse } from './pa.response';
import { problemResponse, SearchQueryDocs } from './search-query.docs';
import { rightOf } from './wrong-query';

/** One PA, for employers and staff of the register. */
@ApiTags('search')
@ApiBearerAuth()
@Controller('api/v1/pas')
@Access(searchAccess.seePas)
export class PaApiController {
  constructor(
    private readonly requests: SearchRequests,
    private readonly views: PaViews,
  ) {}

  /** The profile, and how well it fits the search in the query. */
  @Get(':id')
  @ApiParam({ name: 'id', description: 'From an item of the list' })
  @SearchQueryDocs()
  @ApiOkResponse({ type: PaProfileViewResponse })
  @problemResponse(429, 'Too many different profiles in too short a time; the answer says how long to wait')
  @problemResponse(404, 'Not on this register, or not any more')
  async show(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: object,
  ): Promise<PaProfileViewResponse> {
    const request = rightOf(await this.requests.read(visit.licensee, query));
    return paProfileView(await this.views.get(visit, id, request));
  }
}
