import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, hasRole, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { VisitDesk } from '../../visits/visit-desk.service';
import { visitsAccess } from '../../visits/visits.access';
import { visitsPaths } from '../../visits/visits.paths';
import { versionIn } from '../check.form';
import { isUUID } from 'class-validator';
import { v7 as newId } from 'uuid';
import { staffVisit, staffVisitAgain } from './staff-visit';
import { planModel, visitListIn, visitsModel } from './visit-desk.presenter';
import { visitIdOf } from './visit-id-of';
import { CallOffForm, VisitTimeForm } from './visit.forms';

const PLAN = 'accreditation/visits/plan.njk';

/** Staff plan visits, and see those that are to come or were. */
@ApiExcludeController()
@Controller(visitsPaths.list)
export class VisitDeskPageController {
  constructor(private readonly desk: VisitDesk) {}

  @Get()
  @Access(visitsAccess.seeVisits)
  async list(@CurrentActor() actor: Actor, @Query('list') list: unknown, @Query('page') page: unknown): Promise<Page> {
    const asked = { list: visitListIn(list), page: pageIn(page) };
    const mayPlan = hasRole(actor, ...visitsAccess.planVisits.roles);
    return new Page(
      'accreditation/visits/visits.njk',
      visitsModel(await this.desk.list(actor, asked), asked.list, mayPlan),
    );
  }

  @Get('for/:personId')
  @Access(visitsAccess.planVisits)
  async showPlan(@CurrentActor() actor: Actor, @Param('personId') personId: string): Promise<Page> {
    const pa = visitIdOf(personId);
    const form = Object.assign(new VisitTimeForm(), { id: newId() });
    return new Page(PLAN, planModel(await this.desk.planning(actor, pa), { pa, form }));
  }

  @Post('for/:personId')
  @Access(visitsAccess.planVisits)
  async plan(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const pa = visitIdOf(request.params['personId']);
    const { form } = readForm(VisitTimeForm, body);
    // Without an id of the page’s own it is a new visit each time.
    const which = { id: isUUID(form.id) ? form.id : newId(), personId: pa };
    const result = await attempt(() => this.desk.plan(actor, which, form.plan()));
    if ('errors' in result)
      return invalidPage(PLAN, { ...planModel(await this.desk.planning(actor, pa), { pa, form }), ...result });
    leaveNotice(request, 'Planned. We tell the PA and who goes by email.');
    return new SeeOther(visitsPaths.one(result.done));
  }

  @Get(':id')
  @Access(visitsAccess.seeVisits)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return staffVisit(this.desk, { actor, id: visitIdOf(id) });
  }

  @Post(':id/move')
  @Access(visitsAccess.planVisits)
  async move(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = visitIdOf(request.params['id']);
    const { form } = readForm(VisitTimeForm, body);
    const which = { id, version: versionIn(form.version) };
    const result = await attempt(() => this.desk.move(actor, which, form.plan()));
    if ('errors' in result) return staffVisitAgain(this.desk, { actor, id, ...result, typed: { time: form } });
    leaveNotice(request, 'Changed. We tell the PA and who goes by email.');
    return new SeeOther(visitsPaths.one(id));
  }

  @Post(':id/call-off')
  @Access(visitsAccess.planVisits)
  async callOff(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = visitIdOf(request.params['id']);
    const { form } = readForm(CallOffForm, body);
    const which = { id, version: versionIn(form.version) };
    const result = await attempt(() => this.desk.callOff(actor, which, form.why));
    if ('errors' in result) return staffVisitAgain(this.desk, { actor, id, ...result });
    leaveNotice(request, 'Called off. We tell the PA and who was to go.');
    return new SeeOther(visitsPaths.one(id));
  }
}

function pageIn(page: unknown): number {
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
