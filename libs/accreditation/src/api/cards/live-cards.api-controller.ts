import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { addressKey, CurrentLicensee, Public, RateLimits, type Licensee, type RegisterRequest } from '@pa/platform';
import { cardsLimits } from '../../cards/cards.limits';
import { LiveCards } from '../../cards/live-cards.service';
import { LiveCardResponse } from './cards.response';

/** What the code of a card says, to anybody who has it. No sign-in is needed. */
@ApiTags('cards')
@Controller('api/v1/cards/:code')
@Public()
export class LiveCardsApiController {
  constructor(
    private readonly cards: LiveCards,
    private readonly limits: RateLimits,
  ) {}

  /** How it stands at this moment. 404 for every code that says nothing. */
  @Get()
  @ApiParam({ name: 'code', description: 'From the card, with or without the lines between' })
  @ApiOkResponse({ type: LiveCardResponse })
  async look(
    @CurrentLicensee() { id, name }: Licensee,
    @Req() request: RegisterRequest,
    @Param('code') code: string,
  ): Promise<LiveCardResponse> {
    await this.limits.count(cardsLimits.verify, `${id}:${addressKey(request.ip)}`);
    return LiveCardResponse.of(await this.cards.look(id, code), name);
  }
}
