import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentVisit, type Actor, type Visit } from '@pa/platform';
import { IdParam } from '@pa/register';
import { problemResponse } from '../../api/search-query.docs';
import { searchAccess } from '../../search.access';
import { refuseOtherSide } from '../own-side';
import { SavedSearches } from '../saved-searches.service';
import { ChangeSearchRequest, SaveSearchRequest } from './saved-searches.request';
import { NewSearchResponse, SavedSearchesResponse, SavedSearchResponse } from './saved-searches.response';

/** The searches that somebody keeps, to be told of what is new. */
@ApiTags('search')
@ApiBearerAuth()
@Controller('api/v1/me/saved-searches')
@Access(searchAccess.saveSearches)
export class SavedSearchesApiController {
  constructor(private readonly searches: SavedSearches) {}

  /** All of one's own, or of the employer one acts for. */
  @Get()
  @ApiOkResponse({ type: SavedSearchesResponse })
  async list(@CurrentActor() actor: Actor): Promise<SavedSearchesResponse> {
    return { items: (await this.searches.list(actor)).map((search) => SavedSearchResponse.of(search, actor)) };
  }

  /** Keeps a search, and tells of what is new from now on. */
  @Post()
  @ApiCreatedResponse({ type: NewSearchResponse })
  @problemResponse(409, 'There are too many searches already')
  @problemResponse(422, 'A name or a query that is wrong')
  async save(@CurrentVisit() visit: Visit, @Body() body: SaveSearchRequest): Promise<NewSearchResponse> {
    refuseOtherSide(visit.actor, body.side);
    return { id: await this.searches.save(visit, body) };
  }

  /** How often to tell. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @problemResponse(404, 'No search of yours')
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: ChangeSearchRequest,
  ): Promise<void> {
    await this.searches.change(actor, id, body);
  }

  /** Stops the alerts of a search; it can go on later. */
  @Post(':id/stop')
  @HttpCode(204)
  @ApiNoContentResponse()
  @problemResponse(404, 'No search of yours')
  async stop(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    await this.searches.stop(actor, id);
  }

  /** Deletes a search. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @problemResponse(404, 'No search of yours')
  async remove(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    await this.searches.remove(actor, id);
  }
}
