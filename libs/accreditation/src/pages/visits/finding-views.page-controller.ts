import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, leaveNotice, readForm, SeeOther, type Page } from '@pa/web';
import { FindingViews } from '../../visits/finding-views.service';
import { VisitDesk } from '../../visits/visit-desk.service';
import { visitsAccess } from '../../visits/visits.access';
import { visitsPaths } from '../../visits/visits.paths';
import { versionIn } from '../check.form';
import { staffVisitAgain } from './staff-visit';
import { visitIdOf } from './visit-id-of';
import { ViewForm } from './visit.forms';

/** Staff answer a PA who sees a finding in another way. */
@ApiExcludeController()
@Controller(visitsPaths.list)
@Access(visitsAccess.planVisits)
export class FindingViewsPageController {
  constructor(
    private readonly views: FindingViews,
    private readonly desk: VisitDesk,
  ) {}

  @Post(':id/view/:findingId')
  async answer(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const visitId = visitIdOf(request.params['id']);
    const id = visitIdOf(request.params['findingId']);
    const { form } = readForm(ViewForm, body);
    const which = { visitId, id, version: versionIn(form.version) };
    const result = await attempt(() => this.views.answer(actor, which, { grade: form.grade, words: form.answer }));
    if ('errors' in result)
      return staffVisitAgain(this.desk, { actor, id: visitId, ...result, typed: { view: { id, form } } });
    leaveNotice(request, 'Answered. The PA reads it on their page.');
    return new SeeOther(visitsPaths.one(visitId));
  }
}
