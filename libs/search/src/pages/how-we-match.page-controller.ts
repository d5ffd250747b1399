import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RANKING_PROMISES, RANKING_RULES } from '@pa/matching';
import { directoryOf, type DirectoryModel } from '@pa/accreditation';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
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
  show(@CurrentLicensee() licensee: Licensee): Page {
    return new Page('search/how-we-match.njk', {
      title: 'How we put PAs in order',
      approvals: APPROVALS[directoryOf(licensee)],
      rules: RANKING_RULES,
      promises: RANKING_PROMISES,
      travel: { round: WAY_ROUND, home: GOES_HOME_AFTER / 60, ways: Object.values(SPEEDS) },
      paths: { find: searchPaths.find(), jobs: jobsPaths.jobs() },
    });
  }
}

/** What this register's approval does to the order. */
const APPROVALS: Readonly<Record<DirectoryModel, string>> = {
  information: 'Approval gives no points. You can choose to see approved PAs alone.',
  'approved-only': 'On this register you only find PAs whom we have approved. Approval gives no points.',
  'approved-first': 'On this register PAs whom we have approved come first. Among them, and after them, points count.',
};
