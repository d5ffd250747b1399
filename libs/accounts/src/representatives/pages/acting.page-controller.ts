import { Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, hasRole, MaybeActor, Public, type Actor, type RegisterRequest } from '@pa/platform';
import { leaveNotice, Page, SeeOther } from '@pa/web';
import { AccountPlaces } from '../../account-places';
import { assistedPaths } from '../../assisted/assisted.paths';
import { raisePower } from '../../browser-session';
import { ASSISTING_ROLES } from '../acting.service';
import { OwnActing } from '../own-acting.service';
import { representativesAccess } from '../representatives.access';
import { representativesPaths as paths } from '../representatives.paths';
import type { Representation } from '../representation';
import { scopeWords } from '../representation-words';
import { idOf } from './id-of';
import { rowsOf } from './representative-rows';

/** For whom somebody acts: beginning, stopping, and giving it up. */
@ApiExcludeController()
@Controller()
export class ActingPageController {
  constructor(
    private readonly acting: OwnActing,
    private readonly places: AccountPlaces,
  ) {}

  @Get(paths.acting)
  @Access(representativesAccess.actForOthers)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const people = await this.acting.list(actor);
    return new Page('accounts/representatives/acting.njk', {
      title: actor.by ? `Acting for ${actor.displayName}` : 'People you act for',
      current: this.currentOf(actor),
      people: actor.by ? [] : people.map(shownOf),
      assistedHref: !actor.by && hasRole(actor, ...ASSISTING_ROLES) ? assistedPaths.list : null,
    });
  }

  /** Open like signing out: whoever presses it, and whenever, is nobody but themselves afterwards. */
  @Post(paths.stopActing)
  @Public()
  async stop(@MaybeActor() actor: Actor | null, @Req() request: RegisterRequest): Promise<SeeOther> {
    if (!actor?.by) return new SeeOther('/');
    await this.acting.noteStop(actor);
    await raisePower(request, { acting: undefined });
    leaveNotice(request, `You no longer act for ${actor.displayName}. You are signed in as yourself.`);
    return new SeeOther(actor.by.as === 'staff' ? assistedPaths.list : paths.acting);
  }

  @Post('/acting/:id')
  @Access(representativesAccess.beginActing)
  async begin(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = idOf(request.params['id']);
    await this.acting.begin(actor, id);
    await raisePower(request, { acting: id });
    return new SeeOther(paths.acting);
  }

  @Post('/acting/:id/end')
  @Access(representativesAccess.beginActing)
  async end(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.acting.end(actor, idOf(request.params['id']));
    leaveNotice(request, 'Done. You no longer act for this person. We told them.');
    return new SeeOther(paths.acting);
  }

  private currentOf(actor: Actor): object | null {
    if (!actor.by) return null;
    const { scopes } = actor.by;
    return { name: actor.displayName, may: scopeWords(scopes).toLowerCase(), places: this.places.of(actor) };
  }
}

function shownOf(found: Representation): object {
  const { id, employerName, state } = found;
  return {
    id: `p-${id}`,
    name: employerName,
    rows: rowsOf(found).slice(0, 3),
    canAct: state === 'active',
    actHref: paths.actFor(id),
    endHref: paths.endActing(id),
  };
}
