import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IdParam } from '@pa/register';
import { recruitmentAccess } from '../../recruitment.access';
import { VacancyViews } from '../vacancy-views.service';
import { ViewedVacancyResponse } from './vacancy.response';

/** Open adverts, for PAs. */
@ApiTags('jobs')
@ApiBearerAuth()
@Controller('api/v1/vacancies')
@Access(recruitmentAccess.seeVacancies)
export class VacanciesApiController {
  constructor(private readonly views: VacancyViews) {}

  /** One open advert: no name, no address. */
  @Get(':id')
  @ApiOkResponse({ type: ViewedVacancyResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ViewedVacancyResponse> {
    return ViewedVacancyResponse.of(await this.views.get(actor, id));
  }
}
