import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, MaybeActor, Public, type Actor, type Licensee } from '@pa/platform';
import { Page, SeeOther, type PageModel } from '@pa/web';
import { PaSearchService } from '../pa-search.service';
import type { PaSearch } from '../query/pa-search';
import { tidyQuery } from '../query/tidy-query';
import { SearchRequests } from '../search-requests.service';
import { searchPaths } from '../search.paths';
import { NamesShown } from '../names-shown.service';
import { needWords } from './need-words';
import { wholeForm, type SearchForm } from './search-form.presenter';
import { ShownCounts } from './shown-counts';

const VIEW = 'search/choices.njk';

/** Everything that can be asked for, on one page, each with how many it finds. */
@ApiExcludeController()
@Controller('find/choices')
@Public()
export class ChoicesPageController {
  constructor(
    private readonly requests: SearchRequests,
    private readonly searches: PaSearchService,
    private readonly names: NamesShown,
  ) {}

  @Get()
  async show(
    @CurrentLicensee() licensee: Licensee,
    @MaybeActor() actor: Actor | null,
    @Query() query: object,
  ): Promise<Page | SeeOther> {
    const tidied = tidyQuery(query);
    if (tidied !== null) return new SeeOther(`/find/choices?${tidied}`);
    const { search, at, problems } = await this.requests.read(licensee, query);
    const errors = problems.map(({ field, message }) => ({ field: field === 'near' ? field : '', text: message }));
    if (errors.length > 0) return new Page(VIEW, { ...modelOf(search, new ShownCounts(null, false)), errors }, 400);
    const { facets } = await this.searches.find({ licensee, actor }, { ...search, page: 1 }, at);
    return new Page(VIEW, modelOf(search, new ShownCounts(facets, await this.names.to(actor))));
  }
}

function modelOf(search: PaSearch, counts: ShownCounts): PageModel {
  return {
    title: 'Everything you can ask for',
    page: { scripts: ['find.js'], back: { href: searchPaths.find(search), text: 'Back to the PAs' } },
    need: needWords(search.hours),
    form: folded(wholeForm(search, counts)),
    paths: { find: searchPaths.find(), hours: searchPaths.hours({ ...search, page: 1 }) },
  };
}

/** So many choices are easier to look through closed; those with something ticked are open. */
function folded(form: SearchForm): SearchForm {
  const [first, ...others] = form.groups;
  const closed = others.map((group) => ({
    ...group,
    more: group.label,
    open: group.options.some(({ checked }) => checked),
  }));
  return { ...form, groups: first ? [first, ...closed] : closed };
}
