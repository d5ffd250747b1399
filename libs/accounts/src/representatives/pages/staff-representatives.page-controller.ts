import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, hasRole, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { CommunicationNeeds } from '../../communication/communication-needs.service';
import { localDay } from '../../local-day';
import { RepresentationReviews, STAFF_DEEDS } from '../representation-reviews.service';
import { representativesAccess } from '../representatives.access';
import { representativesPaths as paths } from '../representatives.paths';
import { idOf } from './id-of';
import { caseModel, LIST_VIEW, listModel, stateIn, type StaffCase } from './staff-representatives.presenter';
import { DecideForm } from './representative.forms';

const CASE_VIEW = 'accounts/representatives/staff-one.njk';
const SAID = {
  end: 'Done. It has stopped. It waits to be looked at.',
  'confirm-end': 'Done. It has ended for good.',
  restore: 'Done. They can act again. We told both.',
} as const;

/** Staff look after people who act for others. */
@ApiExcludeController()
@Controller()
export class StaffRepresentativesPageController {
  constructor(
    private readonly reviews: RepresentationReviews,
    private readonly needs: CommunicationNeeds,
    private readonly clock: Clock,
  ) {}

  @Get(paths.staffList)
  @Access(representativesAccess.seeRepresentatives)
  async list(@CurrentActor() actor: Actor, @Query('state') given: unknown): Promise<Page> {
    const state = stateIn(given);
    const found = await this.reviews.list(actor, state);
    const counts = await this.reviews.counts(actor);
    return new Page(
      LIST_VIEW,
      listModel({ state, found, counts, today: localDay(this.clock.now()), mayRecord: mayDecide(actor) }),
    );
  }

  @Get('/staff/representatives/:id')
  @Access(representativesAccess.seeRepresentatives)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const one = await this.reviews.get(actor, idOf(id));
    return new Page(CASE_VIEW, await this.modelOf(actor, { ...one, mayDecide: mayDecide(actor) }));
  }

  @Post('/staff/representatives/:id')
  @Access(representativesAccess.lookAfterRepresentatives)
  async decide(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(DecideForm, body);
    const deed = STAFF_DEEDS.find((one) => one === form.deed);
    const one = await this.reviews.get(actor, id);
    const result = deed
      ? await attempt(() => this.reviews.decide(actor, id, deed))
      : { errors: [{ field: '', text: 'Choose what to do.' }] };
    if ('errors' in result) {
      const model = await this.modelOf(actor, { ...one, mayDecide: true });
      return invalidPage(CASE_VIEW, { ...model, errors: result.errors });
    }
    if (deed) leaveNotice(request, SAID[deed]);
    return new SeeOther(paths.staffOne(id));
  }

  /** Staff call the person for whom somebody acts: how they like to talk stands there. */
  private async modelOf(actor: Actor, one: StaffCase): Promise<PageModel> {
    return { ...caseModel(one), flags: await this.needs.flagsFor(actor, one.found.employerId) };
  }
}

function mayDecide(actor: Actor): boolean {
  return hasRole(actor, ...representativesAccess.lookAfterRepresentatives.roles);
}
