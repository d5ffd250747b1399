import { BadRequestException, Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AnyHost } from '@pa/platform';
import type { RawRequest } from '@pa/web';
import { billingPaths } from '../billing.paths';
import { CardEvents } from '../cards/card-events.service';

/** Where Stripe posts what happened to the registers' accounts. Whoever cannot sign it is refused, on any host. */
@ApiExcludeController()
@Controller(billingPaths.cardEvents)
export class StripeEventsApiController {
  constructor(private readonly events: CardEvents) {}

  @Post()
  @HttpCode(204)
  @AnyHost()
  async hear(@Req() { rawBody }: RawRequest, @Headers('stripe-signature') signature?: string): Promise<void> {
    const verdict = await this.events.hear(rawBody ?? Buffer.alloc(0), signature ?? '');
    if (verdict === 'refused') throw new BadRequestException('This event is not signed for us, or is too old.');
  }
}
