import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RANKING_PROMISES, RANKING_RULES } from '@pa/matching';
import { Public } from '@pa/platform';
import { Page } from '@pa/web';
import { searchPaths } from '../search.paths';
import { GOES_HOME_AFTER } from '../vacancies/bundles/bundle';
import { SPEEDS, WAY_ROUND } from '../vacancies/bundles/travel';
import { jobsPaths } from '../vacancies/jobs.paths';

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
      travel: { round: WAY_ROUND, home: GOES_HOME_AFTER / 60, ways: Object.values(SPEEDS) },
      paths: { find: searchPaths.find(), jobs: jobsPaths.jobs() },
    });
  }
}
