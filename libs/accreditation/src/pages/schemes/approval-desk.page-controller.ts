import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError, type PageModel } from '@pa/web';
import { isUUID } from 'class-validator';
import { CarriedApprovals } from '../../passport/carried-approvals.service';
import { ApprovalDecisions } from '../../schemes/approval-decisions.service';
import { ApprovalDesk } from '../../schemes/approval-desk.service';
import { schemesAccess } from '../../schemes/schemes.access';
import { CaseNotFoundError } from '../../schemes/schemes.errors';
import { schemesPaths } from '../../schemes/schemes.paths';
import type { CaseList } from '../../schemes/standings.repository';
import { VisitDesk } from '../../visits/visit-desk.service';
import { carriedLines } from '../passport/carried-words';
import { visitLines } from '../visits/visit-desk.presenter';
import { CASE_LISTS, caseBoardModel, openCaseModel } from './approval-desk.presenter';
import { DecideForm, SignOffForm } from './approval.form';

const CASE = 'accreditation/schemes/approval-case.njk';

/** Staff: who waits for approval, and one PA at a time. */
@ApiExcludeController()
@Controller(schemesPaths.board)
export class ApprovalDeskPageController {
  constructor(
    private readonly desk: ApprovalDesk,
    private readonly decisions: ApprovalDecisions,
    private readonly carried: CarriedApprovals,
    private readonly visits: VisitDesk,
  ) {}

  @Get()
  @Access(schemesAccess.seeApprovals)
  async board(@CurrentActor() actor: Actor, @Query('list') list: unknown, @Query('page') page: unknown): Promise<Page> {
    const asked = { list: listIn(list), page: pageIn(page) };
    const board = await this.desk.board(actor, asked);
    return new Page('accreditation/schemes/approval-board.njk', caseBoardModel(board, asked.list));
  }

  @Get(':id')
  @Access(schemesAccess.seeApprovals)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(CASE, await this.model(actor, caseIdOf(id)));
  }

  @Post(':id/decide')
  @Access(schemesAccess.decideApprovals)
  async decide(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = caseIdOf(request.params['id']);
    const { form } = readForm(DecideForm, body);
    const result = await attempt(() => this.decisions.decide(actor, id, form.decision()));
    if ('errors' in result) return this.again(actor, id, { ...result, form });
    leaveNotice(request, 'Done. The PA reads it on their page.');
    return new SeeOther(schemesPaths.case(id));
  }

  @Post(':id/appeal')
  @Access(schemesAccess.answerAppeals)
  async answer(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = caseIdOf(request.params['id']);
    const { form } = readForm(DecideForm, body);
    const result = await attempt(() => this.decisions.answer(actor, id, form.decision()));
    if ('errors' in result) return this.again(actor, id, { ...result, form });
    leaveNotice(request, 'Done. The PA reads your answer on their page.');
    return new SeeOther(schemesPaths.case(id));
  }

  @Post(':id/parts')
  @Access(schemesAccess.decideApprovals)
  async signOff(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const id = caseIdOf(request.params['id']);
    const { form } = readForm(SignOffForm, body);
    await this.desk.signOff(actor, id, form.module);
    leaveNotice(request, 'You said that this part is done, today.');
    return new SeeOther(schemesPaths.case(id));
  }

  private async again(
    actor: Actor,
    id: string,
    { errors, form }: { errors: readonly FieldError[]; form: DecideForm },
  ): Promise<Page> {
    return invalidPage(CASE, { ...(await this.model(actor, id, form)), errors });
  }

  private async model(actor: Actor, id: string, form?: DecideForm): Promise<PageModel> {
    const open = await this.desk.open(actor, id);
    const carried = await this.carried.list({ licenseeId: actor.licenseeId, personId: open.personId });
    const visits = await this.visits.listOf(actor, open.personId);
    return { ...openCaseModel(open, form), carried: carriedLines(carried), visits: visitLines(visits) };
  }
}

/** @throws CaseNotFoundError for what is no id */
function caseIdOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new CaseNotFoundError();
}

function listIn(list: unknown): CaseList {
  return CASE_LISTS.find(({ key }) => key === list)?.key ?? 'waiting';
}

function pageIn(page: unknown): number {
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
