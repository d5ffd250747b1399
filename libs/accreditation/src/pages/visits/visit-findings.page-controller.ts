import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, dateIn } from '@pa/web';
import { VisitDesk } from '../../visits/visit-desk.service';
import { VisitFindings } from '../../visits/visit-findings.service';
import { visitsAccess } from '../../visits/visits.access';
import { VisitChangedError } from '../../visits/visits.errors';
import { visitsPaths } from '../../visits/visits.paths';
import { versionIn } from '../check.form';
import { staffVisitAgain } from './staff-visit';
import { mayWrite } from './visit-desk.presenter';
import { findingsModel } from './visit-findings.presenter';
import { visitIdOf } from './visit-id-of';
import { FindingsForm, findingsIn, noteKeptIn, SettleForm } from './visit.forms';

const FINDINGS = 'accreditation/visits/findings.njk';

/** Who goes to a visit writes it up; staff look at what the PA did about it. */
@ApiExcludeController()
@Controller(visitsPaths.list)
@Access(visitsAccess.writeUpVisits)
export class VisitFindingsPageController {
  constructor(
    private readonly desk: VisitDesk,
    private readonly findings: VisitFindings,
  ) {}

  @Get(':id/findings')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const visit = await this.desk.open(actor, visitIdOf(id));
    if (!mayWrite(visit)) throw new VisitChangedError();
    return new Page(FINDINGS, findingsModel(visit));
  }

  @Post(':id/findings')
  async write(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = visitIdOf(request.params['id']);
    const { length } = await this.desk.questionsOf(actor, id);
    const { form } = readForm(FindingsForm, body);
    const which = { id, version: versionIn(form.version) };
    const written = { findings: findingsIn(form, length), note: form.note, noteKept: noteKeptIn(form) };
    const result = await attempt(() => this.findings.write(actor, which, written));
    if ('errors' in result) {
      const visit = await this.desk.open(actor, id);
      return invalidPage(FINDINGS, { ...findingsModel(visit, form, result.errors), ...result });
    }
    leaveNotice(request, 'Saved. The PA reads it on their page, but not your note for staff.');
    return new SeeOther(visitsPaths.one(id));
  }

  @Post(':id/settle/:findingId')
  async settle(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const visitId = visitIdOf(request.params['id']);
    const id = visitIdOf(request.params['findingId']);
    const { form } = readForm(SettleForm, body);
    const settling = { decision: form.decision, words: form.words, dueOn: dateIn(form.boxes) ?? '' };
    const which = { visitId, id, version: versionIn(form.version) };
    const result = await attempt(() => this.findings.settle(actor, which, settling));
    if ('errors' in result)
      return staffVisitAgain(this.desk, { actor, id: visitId, ...result, typed: { settle: { id, form } } });
    leaveNotice(request, form.decision === 'close' ? 'Closed. The PA reads it.' : 'Sent back. The PA reads why.');
    return new SeeOther(visitsPaths.one(visitId));
  }
}
