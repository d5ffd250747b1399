import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { PublicProfilePresenter } from '@pa/register';
import { attempt, invalidPage, leaveNotice, Page, SeeOther, type PageModel } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { ApplicationFiles } from '../files/application-files.service';
import { Interviews } from '../interviews.service';
import { Offers } from '../offers.service';
import { VacancyApplications } from '../vacancy-applications.service';
import { notesIn, reasonIn } from './application.forms';
import { idOf } from './id-of';
import {
  LIST_PARTS,
  seenModel,
  sideBySideModel,
  vacancyListModel,
  type ListPart,
  type ListQuery,
} from './vacancy-applications.presenter';

const VIEW = 'recruitment/applications-one.njk';

/** An employer reads the answers to an advert, keeps notes and decides. */
@ApiExcludeController()
@Controller('employer/adverts/:vacancyId/applications')
@Access(recruitmentAccess.seeApplications)
export class VacancyApplicationsPageController {
  constructor(
    private readonly applications: VacancyApplications,
    private readonly interviews: Interviews,
    private readonly offers: Offers,
    private readonly files: ApplicationFiles,
    private readonly profiles: PublicProfilePresenter,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Param('vacancyId') vacancyId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const asked = readQuery(query);
    const { states } = LIST_PARTS[asked.part];
    const list = await this.applications.list(actor, idOf(vacancyId), { ...asked, states });
    return new Page('recruitment/applications-list.njk', vacancyListModel(list, asked));
  }

  @Get('side-by-side')
  async sideBySide(@CurrentActor() actor: Actor, @Param('vacancyId') vacancyId: string): Promise<Page> {
    const { states } = LIST_PARTS.shortlist;
    const { vacancy, items } = await this.applications.list(actor, idOf(vacancyId), { states, order: 'best', page: 1 });
    return new Page('recruitment/applications-side-by-side.njk', sideBySideModel(vacancy, items));
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, idOf(id)));
  }

  @Post(':id/shortlist')
  @Access(recruitmentAccess.decideApplications)
  async shortlist(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.applications.shortlist(actor, idOf(request.params['id']));
    leaveNotice(request, 'On your shortlist. We told the PA.');
    return new SeeOther(here(request));
  }

  @Post(':id/notes')
  @Access(recruitmentAccess.decideApplications)
  async notes(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const notes = notesIn(body);
    const result = await attempt(() => this.applications.saveNotes(actor, id, notes));
    if ('errors' in result)
      return invalidPage(VIEW, { ...(await this.model(actor, id)), notes, errors: result.errors });
    leaveNotice(request, 'Your notes are saved.');
    return new SeeOther(here(request));
  }

  @Post(':id/turn-down')
  @Access(recruitmentAccess.decideApplications)
  async turnDown(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const result = await attempt(() => this.applications.turnDown(actor, id, reasonIn(body)));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, id)), errors: result.errors });
    leaveNotice(request, 'Done. We told the PA kindly.');
    return new SeeOther(paths.applications(idOf(request.params['vacancyId'])));
  }

  private async model(actor: Actor, id: string): Promise<PageModel> {
    const { vacancy, application } = await this.applications.get(actor, id);
    const { profile, fit } = application;
    const distance = fit?.distance?.replace(/^A/, 'a');
    const asked = {
      hours: vacancy.hours,
      tasks: [...vacancy.tasksRequired, ...vacancy.tasksOptional],
      values: vacancy.values,
      ...(distance && { distance }),
    };
    return seenModel(vacancy, application, {
      profile: profile && this.profiles.present(profile, asked),
      interviews: await this.interviews.list(actor, id),
      offers: await this.offers.list(actor, id),
      file: await this.files.find(actor, id),
      now: this.clock.now(),
    });
  }
}

/** The application that the address names. */
export function here(request: RegisterRequest): string {
  return paths.application(idOf(request.params['vacancyId']), idOf(request.params['id']));
}

function readQuery({ show, sort, page }: Record<string, unknown>): ListQuery {
  const part = (Object.keys(LIST_PARTS) as ListPart[]).find((key) => key === show) ?? 'open';
  const number = typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
  return { part, order: sort === 'first' ? 'first' : 'best', page: number };
}
