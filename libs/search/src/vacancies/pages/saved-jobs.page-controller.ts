import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PlacesService } from '@pa/places';
import { Access, CurrentActor, CurrentVisit, type Actor, type RegisterRequest, type Visit } from '@pa/platform';
import { countWords, leaveNotice, Page, SeeOther } from '@pa/web';
import { searchAccess } from '../../search.access';
import { jobsPaths } from '../jobs.paths';
import { SavedJobs } from '../saved/saved-jobs.service';
import { jobCards } from './job-card.presenter';

/** The jobs that a PA keeps, and the buttons that keep them. */
@ApiExcludeController()
@Controller('jobs')
@Access(searchAccess.saveJobs)
export class SavedJobsPageController {
  constructor(
    private readonly saved: SavedJobs,
    private readonly places: PlacesService,
  ) {}

  @Get('saved')
  async show(@CurrentVisit() visit: Visit): Promise<Page> {
    const { jobs, gone } = await this.saved.list(visit);
    const ids = new Set(jobs.map(({ ranked }) => ranked.job.id));
    const districtName = (district: string) => this.places.districtName(district);
    return new Page('search/saved-jobs.njk', {
      title: 'Jobs you saved',
      page: { back: { href: jobsPaths.jobs(), text: 'Back to the jobs' } },
      cards: jobCards(jobs, { canOpen: true, saved: ids, districtName }),
      gone: gone === 0 ? null : `${countWords(gone, 'job')} you saved ${gone === 1 ? 'is' : 'are'} not open any more.`,
      paths: { jobs: jobsPaths.jobs() },
    });
  }

  @Post(':id/save')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: RegisterRequest,
  ): Promise<SeeOther> {
    await this.saved.save(actor, id);
    leaveNotice(request, 'The job is on your list.');
    return new SeeOther(jobsPaths.saved);
  }

  @Post(':id/take-off')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: RegisterRequest,
  ): Promise<SeeOther> {
    await this.saved.remove(actor, id);
    leaveNotice(request, 'The job is off your list.');
    return new SeeOther(jobsPaths.saved);
  }
}
