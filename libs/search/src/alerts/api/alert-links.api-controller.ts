import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import { Matches } from 'class-validator';
import { problemResponse } from '../../api/search-query.docs';
import { AlertAnswers, type LinkedSearch } from '../alert-answers.service';
import { SIDES, type Side } from '../saved-search';

export class AlertTokenParam {
  @ApiProperty({ pattern: '^[\\w-]{64}$', description: 'The secret at the end of a link in a mail' })
  @Matches(/^[\w-]{64}$/, { message: 'The secret in the address is not whole' })
  token!: string;
}

export class LinkedSearchResponse {
  @ApiProperty({ enum: SIDES })
  side!: Side;

  @ApiProperty({ description: 'Nothing is sent any more' })
  isStopped!: boolean;

  @ApiProperty({ description: 'We wait for an answer to "still looking?"' })
  isAsked!: boolean;

  static of({ side, isStopped, isAsked }: LinkedSearch): LinkedSearchResponse {
    return { side, isStopped, isAsked };
  }
}

/** What the links in alerts do, with their secret; no sign-in is needed. */
@ApiTags('search')
@Controller('api/v1/alert-links/:token')
@Public()
export class AlertLinksApiController {
  constructor(private readonly answers: AlertAnswers) {}

  /** The search that the link leads to. Changes nothing. */
  @Get()
  @ApiOkResponse({ type: LinkedSearchResponse })
  @problemResponse(404, 'The link does not work any more')
  async look(@CurrentLicensee() { id }: Licensee, @Param() { token }: AlertTokenParam): Promise<LinkedSearchResponse> {
    return LinkedSearchResponse.of(await this.answers.look(id, token));
  }

  /** No more alerts of this search. */
  @Post('stop')
  @HttpCode(200)
  @ApiOkResponse({ type: LinkedSearchResponse })
  @problemResponse(404, 'The link does not work any more')
  async stop(@CurrentLicensee() { id }: Licensee, @Param() { token }: AlertTokenParam): Promise<LinkedSearchResponse> {
    return LinkedSearchResponse.of(await this.answers.stop(id, token));
  }

  /** Yes, still looking. */
  @Post('keep')
  @HttpCode(200)
  @ApiOkResponse({ type: LinkedSearchResponse })
  @problemResponse(404, 'The link does not work any more')
  async keep(@CurrentLicensee() { id }: Licensee, @Param() { token }: AlertTokenParam): Promise<LinkedSearchResponse> {
    return LinkedSearchResponse.of(await this.answers.keep(id, token));
  }
}
