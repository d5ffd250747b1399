import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, leaveNotice, readForm, SeeOther, type Page } from '@pa/web';
import { VisitDesk } from '../../visits/visit-desk.service';
import { VisitMisses } from '../../visits/visit-misses.service';
import { visitsAccess } from '../../visits/visits.access';
import { visitsPaths } from '../../visits/visits.paths';
import { versionIn } from '../check.form';
import { staffVisitAgain } from './staff-visit';
import { visitIdOf } from './visit-id-of';
import { MissedForm, PutRightForm } from './visit.forms';

/** Staff note that people could not meet, and put that right. */
@ApiExcludeController()
@Controller(visitsPaths.list)
export class VisitMissesPageController {
  constructor(
    private readonly misses: VisitMisses,
    private readonly desk: VisitDesk,
  ) {}

  @Post(':id/missed')
  @Access(visitsAccess.writeUpVisits)
  async miss(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = visitIdOf(request.params['id']);
    const { form } = readForm(MissedForm, body);
    const which = { id, version: versionIn(form.version) };
    const result = await attempt(() => this.misses.miss(actor, which, form.missedBy));
    if ('errors' in result) return staffVisitAgain(this.desk, { actor, id, ...result, typed: { missed: form } });
    leaveNotice(request, 'You noted that you could not meet. We write to the PA.');
    return new SeeOther(visitsPaths.one(id));
  }

  @Post(':id/put-right')
  @Access(visitsAccess.planVisits)
  async putRight(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = visitIdOf(request.params['id']);
    const { form } = readForm(PutRightForm, body);
    const which = { id, version: versionIn(form.version) };
    const result = await attempt(() => this.misses.putRight(actor, which, form));
    if ('errors' in result) return staffVisitAgain(this.desk, { actor, id, ...result, typed: { right: form } });
    leaveNotice(request, 'You put it right. The PA reads why.');
    return new SeeOther(visitsPaths.one(id));
  }
}
