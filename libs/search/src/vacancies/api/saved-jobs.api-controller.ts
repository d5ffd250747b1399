import { Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentVisit, type Actor, type Visit } from '@pa/platform';
import { IdParam } from '@pa/register';
import { problemResponse } from '../../api/search-query.docs';
import { searchAccess } from '../../search.access';
import { SavedJobs } from '../saved/saved-jobs.service';
import { openable } from './jobs.presenter';
import { JobResponse } from './jobs.response';

export class SavedJobsResponse {
  @ApiProperty({ type: [JobResponse], description: 'Newest kept first' })
  items!: JobResponse[];

  @ApiProperty({ minimum: 0, description: 'How many more you kept that are not open any more' })
  gone!: number;
}

/** The jobs that a PA keeps. */
@ApiTags('search')
@ApiBearerAuth()
@Controller('api/v1/me/saved-vacancies')
@Access(searchAccess.saveJobs)
export class SavedJobsApiController {
  constructor(private readonly saved: SavedJobs) {}

  /** Those that are open, with how well they fit your profile. */
  @Get()
  @ApiOkResponse({ type: SavedJobsResponse })
  async list(@CurrentVisit() visit: Visit): Promise<SavedJobsResponse> {
    const { jobs, gone } = await this.saved.list(visit);
    return { items: jobs.map(openable), gone };
  }

  /** Keeps a job. Twice is as good as once. */
  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @problemResponse(404, 'Not open, or not any more')
  @problemResponse(409, 'The list is full')
  async save(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    await this.saved.save(actor, id);
  }

  /** Takes a job off the list. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    await this.saved.remove(actor, id);
  }
}
