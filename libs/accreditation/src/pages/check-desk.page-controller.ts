import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CommunicationNeeds } from '@pa/accounts';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError, type PageModel } from '@pa/web';
import { accreditationAccess } from '../accreditation.access';
import { accreditationPaths } from '../accreditation.paths';
import { CheckDesk } from '../checks/check-desk.service';
import type { BoardList } from '../checks/checks.repository';
import { RefusalForm, SightForm, StatusForm, versionIn } from './check.form';
import { BOARD_LISTS, boardModel, caseModel } from './check-desk.presenter';
import { idOf } from './id-of';

const BOARD = 'accreditation/check-board.njk';
const CASE = 'accreditation/check-case.njk';

/** Assessors: what waits, what is due, and one check at a time. */
@ApiExcludeController()
@Controller(accreditationPaths.board)
export class CheckDeskPageController {
  constructor(
    private readonly desk: CheckDesk,
    private readonly needs: CommunicationNeeds,
  ) {}

  @Get()
  @Access(accreditationAccess.seeChecks)
  async board(@CurrentActor() actor: Actor, @Query('list') list: unknown, @Query('page') page: unknown): Promise<Page> {
    const asked = { list: listIn(list), page: pageIn(page) };
    return new Page(BOARD, boardModel(await this.desk.board(actor, asked), asked.list));
  }

  @Get(':id')
  @Access(accreditationAccess.seeChecks)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(CASE, await this.modelOf(actor, idOf(id)));
  }

  @Post(':id/seen')
  @Access(accreditationAccess.decideChecks)
  async see(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(SightForm, body);
    const result = await attempt(() => this.desk.see(actor, id, form.sight()));
    if ('errors' in result) return this.again(actor, id, { ...result, sight: form });
    leaveNotice(request, 'You have seen it. We have told the PA.');
    return new SeeOther(accreditationPaths.case(id));
  }

  @Post(':id/not-accepted')
  @Access(accreditationAccess.decideChecks)
  async refuse(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(RefusalForm, body);
    const refusal = { why: form.why, version: versionIn(form.version) };
    const result = await attempt(() => this.desk.refuse(actor, id, refusal));
    if ('errors' in result) return this.again(actor, id, result);
    leaveNotice(request, 'You did not accept it. We have told the PA why.');
    return new SeeOther(accreditationPaths.case(id));
  }

  @Post(':id/status')
  @Access(accreditationAccess.decideChecks)
  async status(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(StatusForm, body);
    const look = { isCurrent: form.current, version: versionIn(form.version) };
    const result = await attempt(() => this.desk.noteStatus(actor, id, look));
    if ('errors' in result) return this.again(actor, id, result);
    leaveNotice(request, 'We noted that you looked at the Update Service. We have told the PA.');
    return new SeeOther(look.isCurrent ? accreditationPaths.case(id) : accreditationPaths.board);
  }

  private async again(
    actor: Actor,
    id: string,
    { errors, sight }: { errors: readonly FieldError[]; sight?: SightForm },
  ): Promise<Page> {
    return invalidPage(CASE, { ...(await this.modelOf(actor, id, sight)), errors });
  }

  private async modelOf(actor: Actor, id: string, sight?: SightForm): Promise<PageModel> {
    const one = await this.desk.open(actor, id);
    return { ...caseModel(one, sight), flags: await this.needs.flagsFor(actor, one.personId) };
  }
}

function listIn(list: unknown): BoardList {
  return BOARD_LISTS.find(({ key }) => key === list)?.key ?? 'waiting';
}

function pageIn(page: unknown): number {
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
