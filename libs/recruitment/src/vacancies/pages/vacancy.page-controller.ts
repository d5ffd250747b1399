import { Controller, Get, Param, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { dbsRuleWords } from '@pa/accreditation';
import { Access, CurrentVisit, hasRole, type Visit } from '@pa/platform';
import { Page } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths } from '../../recruitment.paths';
import { JobAnswers } from '../../applications/job-answers.service';
import { VacancyViews } from '../vacancy-views.service';
import { AdvertPresenter } from './advert.presenter';
import { SignInFirstFilter } from './sign-in-first.filter';

/** One open advert, for PAs: and for employers and staff, who see how theirs looks beside others. */
@ApiExcludeController()
@Controller('vacancies')
@Access(recruitmentAccess.seeVacancies)
@UseFilters(SignInFirstFilter)
export class VacancyPageController {
  constructor(
    private readonly views: VacancyViews,
    private readonly presenter: AdvertPresenter,
    private readonly answers: JobAnswers,
  ) {}

  @Get(':id')
  async show(@CurrentVisit() { actor, licensee }: Visit, @Param('id') id: string): Promise<Page> {
    const { vacancy, verified } = await this.views.get(actor, id);
    const advert = this.presenter.present(vacancy, verified);
    return new Page('recruitment/vacancies-job.njk', {
      title: advert.title,
      advert,
      checkRule: dbsRuleWords(licensee),
      reportHref: hasRole(actor, 'pa') ? recruitmentPaths.report('advert', vacancy.id) : '/report-a-concern',
      ...(await this.answers.of(actor, vacancy)),
    });
  }
}
