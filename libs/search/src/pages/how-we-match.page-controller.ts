import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RANKING_PROMISES, RANKING_RULES } from '@pa/matching';
import { Public } from '@pa/platform';
import { Page } from '@pa/web';
import { searchPaths } from '../search.paths';

/** The rules by which PAs are put in order, out of the constants that do it. */
@ApiExcludeController()
@Controller()
@Public()
export class HowWeMatchPageController {
  @Get(searchPaths.howWeMatch)
  show(): Page {
    return new Page('search/how-we-match.njk', {
      title: 'How we put PAs in order',
      rules: RANKING_RULES,
      promises: RANKING_PROMISES,
      paths: { find: searchPaths.find() },
    });
  }
}
