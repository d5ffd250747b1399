import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import { Page, SeeOther, type PageModel } from '@pa/web';
import { PaSearchService } from '../pa-search.service';
import type { PaSearch } from '../query/pa-search';
import { tidyQuery } from '../query/tidy-query';
import type { Facets } from '../ranking/facets';
import { SearchRequests } from '../search-requests.service';
import { searchPaths } from '../search.paths';
import { needWords } from './need-words';
import { wholeForm } from './search-form.presenter';

const VIEW = 'search/choices.njk';

/** Everything that can be asked for, on one page, each with how many it finds. */
@ApiExcludeController()
@Controller('find/choices')
@Public()
export class ChoicesPageController {
  constructor(
    private readonly requests: SearchRequests,
    private readonly searches: PaSearchService,
  ) {}

  @Get()
  async show(@CurrentLicensee() licensee: Licensee, @Query() query: object): Promise<Page | SeeOther> {
    const tidied = tidyQuery(query);
    if (tidied !== null) return new SeeOther(`/find/choices?${tidied}`);
    const { search, at, problems } = await this.requests.read(licensee, query);
    const errors = problems.map(({ field, message }) => ({ field, text: message }));
    if (errors.length > 0) return new Page(VIEW, { ...modelOf(search, null), errors }, 400);
    const { facets } = await this.searches.find(licensee, { ...search, page: 1 }, at);
    return new Page(VIEW, modelOf(search, facets));
  }
}

function modelOf(search: PaSearch, facets: Facets | null): PageModel {
  return {
    title: 'Everything you can ask for',
    page: { scripts: ['find.js'], back: { href: searchPaths.find(search), text: 'Back to the PAs' } },
    need: needWords(search.hours),
    form: wholeForm(search, facets),
    paths: { find: searchPaths.find(), hours: searchPaths.hours({ ...search, page: 1 }) },
  };
}
