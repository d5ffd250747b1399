import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { aYearAfter, localDay } from '../../local-day';
import { RepresentationReviews } from '../representation-reviews.service';
import { representativesAccess } from '../representatives.access';
import { representativesPaths as paths } from '../representatives.paths';
import { idOf } from './id-of';
import { BasisForm, GrantForm, RecordForm } from './representative.forms';
import { basisModel, changeModel, recordModel } from './staff-representatives.presenter';

const RECORD_VIEW = 'accounts/representatives/staff-record.njk';
const BASIS_VIEW = 'accounts/representatives/staff-basis.njk';
const CHANGE_VIEW = 'accounts/representatives/change.njk';

/** Staff write down on what it rests that somebody acts for another, in what and how long. */
@ApiExcludeController()
@Controller()
@Access(representativesAccess.lookAfterRepresentatives)
export class StaffRecordsPageController {
  constructor(
    private readonly reviews: RepresentationReviews,
    private readonly clock: Clock,
  ) {}

  @Get(paths.staffRecord)
  async showRecord(@CurrentActor() actor: Actor, @Query('for') employer: unknown): Promise<Page> {
    const today = localDay(this.clock.now());
    const form = Object.assign(new RecordForm(), GrantForm.of([], aYearAfter(today)));
    if (employer !== undefined) form.employerId = idOf(employer);
    return new Page(RECORD_VIEW, recordModel(form, await this.nameOf(actor, form)));
  }

  @Post(paths.staffRecord)
  async record(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(RecordForm, body);
    const result = await attempt(async () => {
      const { id: employerId } = await this.employerOf(actor, form);
      const record = { employerId, invited: form.invited(), grant: form.grant(), basis: form.given() };
      return this.reviews.record(actor, record);
    });
    if ('errors' in result)
      return invalidPage(RECORD_VIEW, { ...recordModel(form, await this.nameOf(actor, form)), errors: result.errors });
    leaveNotice(request, `Written down. We wrote to ${form.email} and asked them.`);
    return new SeeOther(paths.staffOne(result.done));
  }

  @Get('/staff/representatives/:id/basis')
  async showBasis(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const { found } = await this.reviews.get(actor, idOf(id));
    const { basis, power, evidence, evidenceOn } = found;
    return new Page(
      BASIS_VIEW,
      basisModel(found.id, BasisForm.of({ basis, power: power ?? '', evidence, evidenceOn })),
    );
  }

  @Post('/staff/representatives/:id/basis')
  async recordBasis(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(BasisForm, body);
    const result = await attempt(() => this.reviews.recordBasis(actor, id, form.given()));
    if ('errors' in result) return invalidPage(BASIS_VIEW, { ...basisModel(id, form), errors: result.errors });
    leaveNotice(request, 'Written down.');
    return new SeeOther(paths.staffOne(id));
  }

  @Get('/staff/representatives/:id/change')
  async showChange(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const { found } = await this.reviews.get(actor, idOf(id));
    return new Page(CHANGE_VIEW, changeModel(found.id, GrantForm.of(found.scopes, found.untilDay)));
  }

  @Post('/staff/representatives/:id/change')
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(GrantForm, body);
    const result = await attempt(() => this.reviews.change(actor, id, form.grant()));
    if ('errors' in result) return invalidPage(CHANGE_VIEW, { ...changeModel(id, form), errors: result.errors });
    leaveNotice(request, 'Saved. Both can see it.');
    return new SeeOther(paths.staffOne(id));
  }

  private async employerOf(actor: Actor, form: RecordForm): Promise<{ id: string; displayName: string }> {
    if (form.employerId !== '') return this.reviews.employerOf(actor, idOf(form.employerId));
    return this.reviews.employerByEmail(actor, form.employerEmail);
  }

  private async nameOf(actor: Actor, { employerId }: RecordForm): Promise<string | null> {
    return employerId === '' ? null : (await this.reviews.employerOf(actor, idOf(employerId))).displayName;
  }
}
