import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, leaveNotice, readForm, SeeOther, type Page } from '@pa/web';
import { VisitDesk } from '../../visits/visit-desk.service';
import { VisitHomes } from '../../visits/visit-homes.service';
import { visitsAccess } from '../../visits/visits.access';
import { visitsPaths } from '../../visits/visits.paths';
import { versionIn } from '../check.form';
import { staffVisitAgain } from './staff-visit';
import { visitIdOf } from './visit-id-of';
import { HomeForm } from './visit.forms';

/** Who plans a visit, or goes, notes what the person who is helped said to it. */
@ApiExcludeController()
@Controller(visitsPaths.list)
@Access(visitsAccess.writeUpVisits)
export class VisitHomesPageController {
  constructor(
    private readonly homes: VisitHomes,
    private readonly desk: VisitDesk,
  ) {}

  @Post(':id/home')
  async note(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = visitIdOf(request.params['id']);
    const { form } = readForm(HomeForm, body);
    const which = { id, version: versionIn(form.version) };
    const result = await attempt(() => this.homes.note(actor, which, form.input()));
    if ('errors' in result) return staffVisitAgain(this.desk, { actor, id, ...result, typed: { home: form } });
    leaveNotice(request, 'You noted what they said.');
    return new SeeOther(visitsPaths.one(id));
  }
}
