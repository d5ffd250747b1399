import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, MaybeActor, Public, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { editWeek, invalidPage, NEEDED_WEEK, openWeek, Page, SeeOther, weekEditorView, type WeekEdit } from '@pa/web';
import { askedWeek } from '../../pages/card.presenter';
import { JobRequests } from '../job-requests.service';
import { jobsPaths } from '../jobs.paths';
import { changedJobs } from '../query/job-search-params';
import type { JobSearch } from '../query/job-search';

const VIEW = 'search/job-hours.njk';

/** When a PA is free, for one search. Nothing is kept: the rest of the search is in the address. */
@ApiExcludeController()
@Controller('jobs/hours')
@Public()
export class JobHoursPageController {
  constructor(private readonly requests: JobRequests) {}

  @Get()
  async show(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Query() query: object,
  ): Promise<Page> {
    const { search } = await this.requests.read({ licensee, actor }, query);
    return new Page(VIEW, modelOf(search, openWeek(askedWeek(search.hours), NEEDED_WEEK)));
  }

  @Post()
  @HttpCode(200)
  async change(
    @CurrentLicensee() licensee: Licensee,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const seeker = { licensee, actor: request.actor ?? null };
    const { search } = await this.requests.read(seeker, request.query);
    const edit = editWeek((body ?? {}) as Record<string, unknown>, NEEDED_WEEK);
    if (edit.save) return new SeeOther(jobsPaths.jobs(changedJobs(search, { hours: hoursOf(edit), kind: 'awake' })));
    const model = modelOf(search, edit);
    return edit.errors.length > 0 ? invalidPage(VIEW, { ...model, errors: edit.errors }) : new Page(VIEW, model);
  }
}

function hoursOf({ spans }: WeekEdit): JobSearch['hours'] {
  return spans.map(({ day, start, minutes, kind }) => ({ day, start, minutes, kind }));
}

function modelOf(search: JobSearch, edit: WeekEdit) {
  return {
    title: 'When could you work?',
    page: {
      scripts: ['week-grid.js'],
      bodyClass: 'pa-wide',
      back: { href: jobsPaths.jobs(search), text: 'Back to the jobs' },
    },
    view: weekEditorView(edit, NEEDED_WEEK),
    action: jobsPaths.hours({ ...search, page: 1 }),
  };
}
