import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  Access,
  CurrentActor,
  CurrentVisit,
  doerOf,
  TextMessages,
  type Actor,
  type RegisterRequest,
  type Visit,
} from '@pa/platform';
import { attempt, dateWords, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { searchAccess } from '../../search.access';
import { alertsPaths } from '../alerts.paths';
import { isOwnSide, refuseOtherSide } from '../own-side';
import { HOW_OFTEN, HOW_WORDS, type HowOften, type SavedSearch, type Side } from '../saved-search';
import { SavedSearches } from '../saved-searches.service';
import { ChangeSearchForm, SaveSearchForm } from './save-search.form';

const NEW_VIEW = 'search/save-search.njk';
const HOW = HOW_OFTEN.map((value) => ({ value, text: HOW_WORDS[value] }));

/** The searches that somebody keeps. */
@ApiExcludeController()
@Controller('saved-searches')
@Access(searchAccess.saveSearches)
export class SavedSearchesPageController {
  constructor(
    private readonly searches: SavedSearches,
    private readonly texts: TextMessages,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const searches = await this.searches.list(actor);
    return new Page('search/saved-searches.njk', {
      title: 'Your saved searches',
      searches: searches.map((search) => lineOf(search, actor)),
      how: HOW,
      offersTexts: this.texts.isAvailable,
      start: isOwnSide(actor, 'jobs')
        ? { href: '/jobs', text: 'Find a job, and save the search' }
        : { href: '/find', text: 'Find a PA, and save the search' },
    });
  }

  @Get('new')
  ask(@CurrentActor() actor: Actor, @Query() query: object): Page {
    const { form } = readForm(SaveSearchForm, query);
    const side: Side = isSide(form.side) ? form.side : isOwnSide(actor, 'jobs') ? 'jobs' : 'pas';
    refuseOtherSide(actor, side);
    return new Page(NEW_VIEW, this.modelOf({ ...form, side, how: 'daily' }));
  }

  @Post()
  @HttpCode(200)
  async save(
    @CurrentVisit() visit: Visit,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(SaveSearchForm, body);
    const { side, how } = form;
    if (errors.length > 0 || !isSide(side) || how === '')
      return invalidPage(NEW_VIEW, { ...this.modelOf(form), errors });
    refuseOtherSide(visit.actor, side);
    const { name, query } = form;
    const result = await attempt(() =>
      this.searches.save(visit, { side, how, name, query, byText: form.byText === 'yes' }),
    );
    if ('errors' in result) return invalidPage(NEW_VIEW, { ...this.modelOf(form), errors: onThisPage(result.errors) });
    leaveNotice(request, 'Your search is saved. We tell you when there is something new.');
    return new SeeOther(alertsPaths.list);
  }

  @Post(':id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: RegisterRequest,
  ): Promise<SeeOther> {
    const { form } = readForm(ChangeSearchForm, request.body as unknown);
    const how: HowOften = HOW_OFTEN.find((one) => one === form.how) ?? 'daily';
    await this.searches.change(actor, id, { how, byText: form.byText === 'yes' });
    leaveNotice(request, 'We tell you of what is new.');
    return new SeeOther(alertsPaths.list);
  }

  @Post(':id/stop')
  async stop(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: RegisterRequest,
  ): Promise<SeeOther> {
    await this.searches.stop(actor, id);
    leaveNotice(request, 'We have stopped telling you. You can start again here.');
    return new SeeOther(alertsPaths.list);
  }

  @Post(':id/delete')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: RegisterRequest,
  ): Promise<SeeOther> {
    await this.searches.remove(actor, id);
    leaveNotice(request, 'Your search is deleted.');
    return new SeeOther(alertsPaths.list);
  }

  private modelOf(form: SaveSearchForm) {
    return { ...modelOf(form), offersTexts: this.texts.isAvailable };
  }
}

function isSide(side: string): side is Side {
  return side === 'jobs' || side === 'pas';
}

function modelOf({ side, query, name, how, byText }: SaveSearchForm) {
  const back = `${side === 'pas' ? '/find' : '/jobs'}${query === '' ? '' : `?${query}`}`;
  return {
    title: 'Save this search',
    page: { back: { href: back, text: 'Back to your search' } },
    values: { side, query, name, how, byText },
    how: HOW,
    action: alertsPaths.list,
    what: side === 'pas' ? 'PAs' : 'jobs',
  };
}

/** What is wrong with the query has no field here. */
function onThisPage(errors: readonly FieldError[]): FieldError[] {
  return errors.map((error) => (error.field === 'name' || error.field === 'how' ? error : { ...error, field: '' }));
}

/** Who is told, where that is somebody else than who reads it. */
function toldWords({ keeper, stoppedAt }: SavedSearch, actor: Actor): string {
  const { personId } = doerOf(actor);
  if ((keeper?.personId ?? actor.personId) === personId) return '';
  const name = keeper?.displayName ?? actor.displayName;
  const press = `Press “${stoppedAt === null ? 'Go on' : 'Start again'}”, and we tell you.`;
  return stoppedAt === null ? `We tell ${name}. ${press} ` : `We told ${name}. ${press} `;
}

function lineOf(search: SavedSearch, actor: Actor) {
  const { id, side, name, query, how, byText, createdAt, askedAt, stoppedAt } = search;
  const told = toldWords(search, actor);
  const saved = `Saved on ${dateWords(createdAt.toISOString())}.`;
  const asked = askedAt === null ? '' : ' We asked whether you are still looking. Press “Go on” to say yes.';
  return {
    id,
    name,
    href: `${side === 'jobs' ? '/jobs' : '/find'}?${query}`,
    look: side === 'jobs' ? 'See the jobs' : 'See the PAs',
    state: stoppedAt === null ? `${HOW_WORDS[how]}. ${told}${saved}${asked}` : `Stopped. ${told}${saved}`,
    how,
    byText,
    isStopped: stoppedAt !== null,
    paths: { change: alertsPaths.one(id), stop: alertsPaths.stop(id), remove: alertsPaths.remove(id) },
  };
}
