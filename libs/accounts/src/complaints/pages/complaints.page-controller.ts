import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { isUUID } from 'class-validator';
import { localDay } from '../../local-day';
import { safetyAccess } from '../../safety.access';
import { safetyPaths } from '../../safety.paths';
import { pageNumber } from '../../views/pages/who-looked.page-controller';
import { ComplaintCases } from '../complaint-cases.service';
import { COMPLAINT_STATES, type ComplaintState } from '../complaint-state';
import { ComplaintNotFoundError } from '../complaints.errors';
import { ComplaintStepForm } from './complaint.form';
import { caseModel, listModel } from './complaints.presenter';

const VIEW = 'accounts/complaint.njk';

/** Staff look into complaints. */
@ApiExcludeController()
@Controller()
@Access(safetyAccess.complaints)
export class ComplaintsPageController {
  constructor(
    private readonly cases: ComplaintCases,
    private readonly clock: Clock,
  ) {}

  @Get(safetyPaths.staffComplaints)
  async list(@CurrentActor() actor: Actor, @Query('page') page: unknown): Promise<Page> {
    const found = await this.cases.list(actor, pageNumber(page));
    return new Page('accounts/complaints.njk', listModel(found, this.today()));
  }

  @Get(safetyPaths.staffComplaint(':id'))
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const found = await this.cases.open(actor, complaintId(id));
    return new Page(VIEW, caseModel(found, this.today(), new ComplaintStepForm()));
  }

  @Post(safetyPaths.staffComplaint(':id'))
  async step(
    @Req() request: RegisterRequest,
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = complaintId(String(request.params['id']));
    const { form } = readForm(ComplaintStepForm, body);
    const step = { to: stateOf(form.to), note: form.note, version: Number(form.version) };
    const result = await attempt(() => this.cases.step(actor, id, step));
    if ('errors' in result) {
      const found = await this.cases.open(actor, id);
      return invalidPage(VIEW, { ...caseModel(found, this.today(), form), ...result });
    }
    leaveNotice(request, 'Saved.');
    return new SeeOther(safetyPaths.staffComplaint(id));
  }

  private today(): string {
    return localDay(this.clock.now());
  }
}

function complaintId(id: string): string {
  if (!isUUID(id)) throw new ComplaintNotFoundError();
  return id;
}

function stateOf(text: string): ComplaintState | null {
  return COMPLAINT_STATES.find((state) => state === text) ?? null;
}
