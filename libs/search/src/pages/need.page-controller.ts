import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import { editWeek, invalidPage, NEEDED_WEEK, openWeek, Page, SeeOther, weekEditorView, type WeekEdit } from '@pa/web';
import { changed } from '../query/pa-search-params';
import type { PaSearch } from '../query/pa-search';
import { readPaSearch } from '../query/read-pa-search';
import { searchPaths } from '../search.paths';
import { askedWeek } from './card.presenter';

const VIEW = 'search/hours.njk';

/** The hours somebody needs, as a grid or a plain form. Nothing is kept: the rest of the search is in the address. */
@ApiExcludeController()
@Controller('find/hours')
@Public()
export class NeedPageController {
  @Get()
  show(@CurrentLicensee() _licensee: Licensee, @Query() query: object): Page {
    const { search } = readPaSearch(query);
    return new Page(VIEW, modelOf(search, openWeek(askedWeek(search.hours), NEEDED_WEEK)));
  }

  @Post()
  @HttpCode(200)
  change(@Query() query: object, @Body() body: unknown): Page | SeeOther {
    const { search } = readPaSearch(query);
    const edit = editWeek((body ?? {}) as Record<string, unknown>, NEEDED_WEEK);
    if (edit.save) return new SeeOther(searchPaths.find(changed(search, { hours: hoursOf(edit) })));
    const model = modelOf(search, edit);
    return edit.errors.length > 0 ? invalidPage(VIEW, { ...model, errors: edit.errors }) : new Page(VIEW, model);
  }
}

function hoursOf({ spans }: WeekEdit): PaSearch['hours'] {
  return spans.map(({ day, start, minutes, kind }) => ({ day, start, minutes, kind }));
}

function modelOf(search: PaSearch, edit: WeekEdit) {
  return {
    title: 'Which hours do you need?',
    page: { scripts: ['week-grid.js'], bodyClass: 'pa-wide', back: { href: searchPaths.find(search) } },
    view: weekEditorView(edit, NEEDED_WEEK),
    action: searchPaths.hours({ ...search, hours: [] }),
  };
}
