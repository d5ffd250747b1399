import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Access, CurrentVisit, type Visit } from '@pa/platform';
import { IdParam } from '@pa/register';
import { IsIn, IsOptional } from 'class-validator';
import { recruitmentAccess } from '../../recruitment.access';
import type { PosterSize } from '../posters/poster-pdf';
import { VacancyPosters } from '../posters/vacancy-posters.presenter';

export class PosterQuery {
  @ApiPropertyOptional({ enum: ['a4', 'large'], default: 'a4', description: 'A poster, or all of it in large print' })
  @IsOptional()
  @IsIn(['a4', 'large'], { message: 'size must be a4 or large' })
  size: PosterSize = 'a4';
}

/** An advert on paper. */
@ApiTags('adverts')
@ApiBearerAuth()
@Controller('api/v1/me/vacancies/:id/poster')
@Access(recruitmentAccess.seeOwnVacancies)
export class PosterApiController {
  constructor(private readonly posters: VacancyPosters) {}

  /** A tagged PDF with a code that leads to the advert. */
  @Get()
  @Header('Content-Disposition', 'attachment; filename="poster.pdf"')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async get(
    @CurrentVisit() visit: Visit,
    @Param() { id }: IdParam,
    @Query() { size }: PosterQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.posters.pdf(visit, id, size), { type: 'application/pdf' });
  }
}
