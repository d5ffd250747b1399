import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IdParam } from '@pa/register';
import { recruitmentAccess } from '../../recruitment.access';
import { OwnVacancies } from '../own-vacancies.service';
import { OwnVacancyListResponse, OwnVacancyResponse } from './own-vacancy.response';
import { AdviceRequest, BeginRequest, PageQuery, partsOf, SavePartsRequest } from './vacancies.request';
import { VacancyResponse } from './vacancy.response';

/** An employer's own adverts. What is saved is kept at once. */
@ApiTags('adverts')
@ApiBearerAuth()
@Controller('api/v1/me/vacancies')
@Access(recruitmentAccess.editOwnVacancies)
export class OwnVacanciesApiController {
  constructor(private readonly adverts: OwnVacancies) {}

  /** All of them. */
  @Get()
  @Access(recruitmentAccess.seeOwnVacancies)
  @ApiOkResponse({ type: OwnVacancyListResponse })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<OwnVacancyListResponse> {
    return OwnVacancyListResponse.of(await this.adverts.list(actor, page));
  }

  /** Begins a draft, blank or as a copy. */
  @Post()
  @ApiCreatedResponse({ type: OwnVacancyResponse })
  async begin(@CurrentActor() actor: Actor, @Body() body: BeginRequest): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.adverts.begin(actor, body));
  }

  /** One with its progress and what the checker says. */
  @Get(':id')
  @Access(recruitmentAccess.seeOwnVacancies)
  @ApiOkResponse({ type: OwnVacancyResponse })
  async get(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.adverts.get(actor, id));
  }

  /** The advert as PAs see it, or would. */
  @Get(':id/preview')
  @Access(recruitmentAccess.seeOwnVacancies)
  @ApiOkResponse({ type: VacancyResponse })
  async preview(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<VacancyResponse> {
    return VacancyResponse.of((await this.adverts.get(actor, id)).preview);
  }

  /** Saves any of the parts, each whole; all of them or none. */
  @Patch(':id')
  @ApiOkResponse({ type: OwnVacancyResponse })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: SavePartsRequest,
  ): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.adverts.saveParts(actor, id, partsOf(body)));
  }

  /** Takes the place of the employer's own profile. */
  @Post(':id/place-of-profile')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnVacancyResponse })
  async usePlaceOfProfile(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.adverts.usePlaceOfProfile(actor, id));
  }

  /** Says that a piece of advice was read. */
  @Post(':id/advice')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnVacancyResponse })
  async acceptAdvice(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { code, field, quote }: AdviceRequest,
  ): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.adverts.acceptAdvice(actor, id, { code, field, quote }));
  }

  /** Throws a draft away. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async delete(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    await this.adverts.deleteDraft(actor, id);
  }
}
