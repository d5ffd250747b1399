import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IdParam } from '@pa/register';
import { recruitmentAccess } from '../../recruitment.access';
import { VacancyMoves } from '../vacancy-moves.service';
import { OwnVacancyResponse } from './own-vacancy.response';
import { SendRequest } from './vacancies.request';

/** What an employer does with a whole advert. */
@ApiTags('adverts')
@ApiBearerAuth()
@Controller('api/v1/me/vacancies/:id')
@Access(recruitmentAccess.editOwnVacancies)
export class OwnVacancyMovesApiController {
  constructor(private readonly moves: VacancyMoves) {}

  /** Sends it in; the register's policy says whether it is open at once. */
  @Post('submit')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnVacancyResponse })
  async submit(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { answer }: SendRequest,
  ): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.moves.submit(actor, id, answer ?? ''));
  }

  /** Takes it back before staff have looked. */
  @Post('withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnVacancyResponse })
  async withdraw(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.moves.withdraw(actor, id));
  }

  /** Hides it from PAs for a while. */
  @Post('pause')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnVacancyResponse })
  async pause(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.moves.pause(actor, id));
  }

  /** Opens a paused one again. */
  @Post('resume')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnVacancyResponse })
  async resume(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.moves.resume(actor, id));
  }

  /** Ends it: nobody is looked for any more. */
  @Post('close')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnVacancyResponse })
  async close(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.moves.close(actor, id));
  }

  /** Ends it: somebody was found. */
  @Post('fill')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnVacancyResponse })
  async fill(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<OwnVacancyResponse> {
    return OwnVacancyResponse.of(await this.moves.fill(actor, id));
  }
}
