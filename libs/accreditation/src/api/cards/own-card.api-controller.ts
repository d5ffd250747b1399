import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RegisterLinks } from '@pa/accounts';
import { Access, CurrentActor, CurrentVisit, type Actor, type Visit } from '@pa/platform';
import { cardsAccess } from '../../cards/cards.access';
import { OwnCards } from '../../cards/own-card.service';
import { verifyPathOf } from '../../pages/cards/own-card.presenter';
import { NewCardCodeRequest } from './cards.request';
import { OwnCardResponse } from './cards.response';

/** A PA's own card. */
@ApiTags('cards')
@ApiBearerAuth()
@Controller('api/v1/me/card')
@Access(cardsAccess.ownCard)
export class OwnCardApiController {
  constructor(
    private readonly cards: OwnCards,
    private readonly links: RegisterLinks,
  ) {}

  /** 404 where there is none. */
  @Get()
  @ApiOkResponse({ type: OwnCardResponse })
  async show(@CurrentVisit() { actor, licensee }: Visit): Promise<OwnCardResponse> {
    const card = await this.cards.get(actor);
    return OwnCardResponse.of(card, this.links.to(licensee, verifyPathOf(card)));
  }

  /** Makes one for a PA who is approved. Leaves the one that is there as it is. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async make(@CurrentActor() actor: Actor): Promise<void> {
    await this.cards.make(actor);
  }

  /** A new code; the one before stops working. */
  @Post('codes')
  @HttpCode(204)
  @ApiNoContentResponse()
  async renew(@CurrentActor() actor: Actor, @Body() { version }: NewCardCodeRequest): Promise<void> {
    await this.cards.renew(actor, version);
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor): Promise<void> {
    await this.cards.end(actor);
  }
}
