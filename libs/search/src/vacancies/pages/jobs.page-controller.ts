import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RegisterLinks } from '@pa/accounts';
import { CurrentLicensee, MaybeActor, Public, type Actor, type Licensee } from '@pa/platform';
import { invalidPage, Page, SeeOther } from '@pa/web';
import type { Seeker } from '../../hidden-pas.service';
import { PageBeyondEndError } from '../../pa-search.service';
import { tidyQuery } from '../../query/tidy-query';
import { JobRequests, type JobRequest } from '../job-requests.service';
import { JobSearchService } from '../job-search.service';
import { SavedJobs } from '../saved/saved-jobs.service';
import { JOB_LIST_FIELDS } from './job-form.presenter';
import { JobsPresenter } from './jobs.presenter';

const VIEW = 'search/jobs.njk';

/** Finding jobs: a form, the jobs that fit, and what to change when none do. All of it is in the address. */
@ApiExcludeController()
@Controller('jobs')
@Public()
export class JobsPageController {
  constructor(
    private readonly requests: JobRequests,
    private readonly searches: JobSearchService,
    private readonly saved: SavedJobs,
    private readonly links: RegisterLinks,
    private readonly presenter: JobsPresenter,
  ) {}

  @Get()
  async show(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Query() query: object,
  ): Promise<Page | SeeOther> {
    const tidied = tidyQuery(query, { lists: JOB_LIST_FIELDS, keepsEmpty: actor !== null });
    if (tidied !== null) return new SeeOther(tidied === '' ? '/jobs' : `/jobs?${tidied}`);
    const request = await this.requests.read({ licensee, actor }, query);
    if (request.problems.length > 0) return new Page(VIEW, this.presenter.wrong(request), 400);
    return this.results({ licensee, actor }, request);
  }

  private async results(seeker: Seeker, request: JobRequest): Promise<Page> {
    const { actor, licensee } = seeker;
    try {
      const found = await this.searches.find(seeker, request.search, request.at);
      const saved = await this.saved.idsOf(actor);
      const linkTo = (path: string) => this.links.to(licensee, path);
      return new Page(VIEW, this.presenter.found(found, request, { actor, saved, linkTo }));
    } catch (refusal) {
      if (!(refusal instanceof PageBeyondEndError)) throw refusal;
      return invalidPage(VIEW, { errors: [], ...this.presenter.beyond(request, refusal.lastPage) });
    }
  }
}
