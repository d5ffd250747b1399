import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { OwnVisits } from '../../visits/own-visits.service';
import { visitsAccess } from '../../visits/visits.access';
import { visitsPaths } from '../../visits/visits.paths';
import { versionIn } from '../check.form';
import { ownVisitModel, ownVisitsModel } from './own-visits.presenter';
import { visitIdOf } from './visit-id-of';
import { SaidForm, SaidViewForm } from './visit.forms';

const VISIT = 'accreditation/visits/own-visit.njk';

/** A PA's own visits. */
@ApiExcludeController()
@Controller(visitsPaths.own)
@Access(visitsAccess.ownVisits)
export class OwnVisitsPageController {
  constructor(private readonly visits: OwnVisits) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('accreditation/visits/own-visits.njk', ownVisitsModel(await this.visits.list(actor)));
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VISIT, ownVisitModel(await this.visits.open(actor, visitIdOf(id))));
  }

  @Post(':id/another-time')
  async askForAnotherTime(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = visitIdOf(request.params['id']);
    const { words, version } = readForm(SaidForm, body).form;
    const result = await attempt(() =>
      this.visits.askForAnotherTime(actor, { id, version: versionIn(version) }, words),
    );
    if ('errors' in result) {
      const model = ownVisitModel(await this.visits.open(actor, id), { form: 'reply', words });
      return invalidPage(VISIT, { ...model, ...result });
    }
    leaveNotice(request, 'Thank you. Our staff look for another time and write to you.');
    return new SeeOther(visitsPaths.ownOne(id));
  }

  @Post(':id/done/:findingId')
  async sayDone(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const visitId = visitIdOf(request.params['id']);
    const id = visitIdOf(request.params['findingId']);
    const { words, version } = readForm(SaidForm, body).form;
    const which = { visitId, id, version: versionIn(version) };
    const result = await attempt(() => this.visits.sayDone(actor, which, words));
    if ('errors' in result) {
      const model = ownVisitModel(await this.visits.open(actor, visitId), { form: id, words });
      return invalidPage(VISIT, { ...model, ...result });
    }
    leaveNotice(request, 'Thank you. Our staff look at it.');
    return new SeeOther(visitsPaths.ownOne(visitId));
  }

  @Post(':id/view/:findingId')
  async sayView(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const visitId = visitIdOf(request.params['id']);
    const id = visitIdOf(request.params['findingId']);
    const { view: words, version } = readForm(SaidViewForm, body).form;
    const result = await attempt(() => this.visits.sayView(actor, { visitId, id, version: versionIn(version) }, words));
    if ('errors' in result) {
      const model = ownVisitModel(await this.visits.open(actor, visitId), { form: `view-${id}`, words });
      return invalidPage(VISIT, { ...model, ...result });
    }
    leaveNotice(request, 'Thank you. It is kept with what we saw, and somebody who was not there answers.');
    return new SeeOther(visitsPaths.ownOne(visitId));
  }
}
