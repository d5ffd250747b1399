import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { aYearAfter, localDay } from '../../local-day';
import { ActedForReader } from '../acted-for.reader';
import { representativesAccess } from '../representatives.access';
import { representativesPaths as paths } from '../representatives.paths';
import { Representatives, type OwnRepresentative } from '../representatives.service';
import { idOf } from './id-of';
import { GrantForm, InviteForm } from './representative.forms';
import { rowsOf, SCOPE_CHOICES, stateOf, type Row } from './representative-rows';

const INVITE_VIEW = 'accounts/representatives/ask.njk';
const CHANGE_VIEW = 'accounts/representatives/change.njk';

/** An employer and the people who act for them. */
@ApiExcludeController()
@Controller()
@Access(representativesAccess.ownRepresentatives)
export class RepresentativesPageController {
  constructor(
    private readonly representatives: Representatives,
    private readonly acted: ActedForReader,
    private readonly clock: Clock,
  ) {}

  @Get(paths.representatives)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const people = (await this.representatives.list(actor)).map(shownOf);
    return new Page('accounts/representatives/list.njk', {
      title: 'People who act for you',
      now: people.filter(({ isOver }) => !isOver),
      before: people.filter(({ isOver }) => isOver),
      paths: { ask: paths.invite, askStaff: '/ask-staff' },
    });
  }

  @Get(paths.invite)
  ask(): Page {
    return new Page(INVITE_VIEW, this.asking(GrantForm.of([], aYearAfter(localDay(this.clock.now())))));
  }

  @Post(paths.invite)
  async invite(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(InviteForm, body);
    const result = await attempt(() => this.representatives.invite(actor, form.invited(), form.grant()));
    if ('errors' in result) return invalidPage(INVITE_VIEW, { ...this.asking(form), errors: result.errors });
    leaveNotice(request, `Sent. We wrote to ${form.email}. The link works for 14 days.`);
    return new SeeOther(paths.representatives);
  }

  @Get('/account/representatives/:id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const one = await this.representatives.get(actor, idOf(id));
    const { representation } = one;
    const did = await this.acted.listOf(actor, representation);
    return new Page('accounts/representatives/one.njk', {
      title: one.name,
      rows: rowsOf(representation),
      one: shownOf(one),
      did,
      page: { back: { href: paths.representatives, text: 'People who act for you' } },
    });
  }

  @Get('/account/representatives/:id/change')
  async showChange(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const one = await this.representatives.get(actor, idOf(id));
    const { scopes, untilDay } = one.representation;
    return new Page(CHANGE_VIEW, changing(one, GrantForm.of(scopes, untilDay)));
  }

  @Post('/account/representatives/:id/change')
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(GrantForm, body);
    const result = await attempt(() => this.representatives.change(actor, id, form.grant()));
    if ('errors' in result) {
      const one = await this.representatives.get(actor, id);
      return invalidPage(CHANGE_VIEW, { ...changing(one, form), errors: result.errors });
    }
    leaveNotice(request, 'Saved.');
    return new SeeOther(paths.representative(id));
  }

  @Post('/account/representatives/:id/end')
  async end(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.representatives.end(actor, idOf(request.params['id']));
    leaveNotice(request, 'Done. They can no longer do anything for you. Our team will look at it, too.');
    return new SeeOther(paths.representatives);
  }

  private asking(form: GrantForm): PageModel {
    return {
      title: 'Ask someone to act for you',
      values: form,
      scopeChoices: SCOPE_CHOICES,
      page: { back: { href: paths.representatives, text: 'People who act for you' } },
    };
  }
}

function changing(one: OwnRepresentative, form: GrantForm): PageModel {
  const back = { href: paths.representative(one.representation.id), text: one.name };
  return { title: `What ${one.name} may do`, values: form, scopeChoices: SCOPE_CHOICES, page: { back } };
}

interface ShownRepresentative {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly endHref: string;
  readonly changeHref: string;
  readonly state: { readonly kind: string; readonly text: string };
  readonly rows: readonly Row[];
  readonly canEnd: boolean;
  readonly canChange: boolean;
  readonly endText: string;
  readonly isOver: boolean;
}

/** One in a list. */
function shownOf({ representation, name }: OwnRepresentative): ShownRepresentative {
  const { id, state } = representation;
  return {
    id: `r-${id}`,
    name,
    href: paths.representative(id),
    endHref: paths.end(id),
    changeHref: paths.change(id),
    state: stateOf(state),
    rows: rowsOf(representation).slice(1, 3),
    canEnd: state === 'active' || state === 'invited',
    canChange: state === 'active',
    endText: state === 'invited' ? 'Take the question back' : 'End it now',
    isOver: state === 'ended' || state === 'expired',
  };
}
