import { BadRequestException, Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AnyHost } from '@pa/platform';
import type { RawRequest } from '@pa/web';
import { billingPaths } from '../billing.paths';
import { LicenceEvents } from '../subscriptions/licence-events.service';

/** Where Stripe posts what happened to the operator's own account. Whoever cannot sign it is refused, on any host. */
@ApiExcludeController()
@Controller(billingPaths.licenceEvents)
export class LicenceEventsApiController {
  constructor(private readonly events: LicenceEvents) {}

  @Post()
  @HttpCode(204)
  @AnyHost()
  async hear(@Req() { rawBody }: RawRequest, @Headers('stripe-signature') signature?: string): Promise<void> {
    const verdict = await this.events.hear(rawBody ?? Buffer.alloc(0), signature ?? '');
    if (verdict === 'refused') throw new BadRequestException('This event is not signed for us, or is too old.');
  }
}
