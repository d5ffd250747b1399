import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, dateIn, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { ReferenceDesk } from '../../references/reference-desk.service';
import { referencesAccess } from '../../references/references.access';
import { referencePaths } from '../../references/references.paths';
import type { ReferenceList } from '../../references/references.repository';
import { versionIn } from '../check.form';
import { REFERENCE_LISTS, referenceBoardModel, referenceCaseModel } from './reference-desk.presenter';
import { referenceIdOf } from './reference-id-of';
import { AnswersForm, DecisionForm } from './reference.forms';

const BOARD = 'accreditation/references/board.njk';
const CASE = 'accreditation/references/case.njk';

/** References for staff: which wait, and one at a time. */
@ApiExcludeController()
@Controller(referencePaths.board)
export class ReferenceDeskPageController {
  constructor(private readonly desk: ReferenceDesk) {}

  @Get()
  @Access(referencesAccess.readReferences)
  async board(@CurrentActor() actor: Actor, @Query('list') list: unknown, @Query('page') page: unknown): Promise<Page> {
    const asked = { list: listIn(list), page: pageIn(page) };
    return new Page(BOARD, referenceBoardModel(await this.desk.board(actor, asked), asked.list));
  }

  @Get(':id')
  @Access(referencesAccess.readReferences)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(CASE, referenceCaseModel(await this.desk.open(actor, referenceIdOf(id))));
  }

  @Post(':id/telephone')
  @Access(referencesAccess.settleReferences)
  async noteCall(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = referenceIdOf(request.params['id']);
    const { form } = readForm(AnswersForm, body);
    const answer = { input: form.input(), spokenOn: dateIn(form.spokenOn) ?? '', version: form.seenVersion };
    const result = await attempt(() => this.desk.noteCall(actor, id, answer));
    if ('errors' in result) return this.again(actor, id, { ...result, form });
    leaveNotice(request, 'We have kept what they said. Next, say whether it counts.');
    return new SeeOther(referencePaths.case(id));
  }

  @Post(':id/decision')
  @Access(referencesAccess.settleReferences)
  async settle(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = referenceIdOf(request.params['id']);
    const { decision, why, version } = readForm(DecisionForm, body).form;
    const result = await attempt(() => this.desk.settle(actor, id, { decision, why, version: versionIn(version) }));
    if ('errors' in result) return this.again(actor, id, result);
    leaveNotice(request, 'Thank you. We have told the PA how it stands.');
    return new SeeOther(referencePaths.board);
  }

  private async again(
    actor: Actor,
    id: string,
    { errors, form }: { errors: readonly FieldError[]; form?: AnswersForm },
  ): Promise<Page> {
    return invalidPage(CASE, { ...referenceCaseModel(await this.desk.open(actor, id), form), errors });
  }
}

function listIn(list: unknown): ReferenceList {
  return REFERENCE_LISTS.find(({ key }) => key === list)?.key ?? 'received';
}

function pageIn(page: unknown): number {
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
