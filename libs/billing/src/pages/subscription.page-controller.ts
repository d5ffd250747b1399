import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { leaveNotice, Page, SeeOther } from '@pa/web';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { LicenceDesk } from '../subscriptions/licence-desk.service';
import { subscriptionModel } from './subscription.presenter';

/** The operator's console: how a register pays for its licence. */
@ApiExcludeController()
@Controller('operator/registers/:id/subscription')
@Access(billingAccess.runSubscriptions)
export class SubscriptionPageController {
  constructor(private readonly desk: LicenceDesk) {}

  @Get()
  async show(@Param('id') id: string): Promise<Page> {
    return new Page('billing/subscription.njk', subscriptionModel(await this.desk.look(id)));
  }

  @Post()
  async start(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: RegisterRequest,
  ): Promise<SeeOther> {
    await this.desk.start(actor, id);
    leaveNotice(request, 'The subscription is there. The register’s manager can give a card now.');
    return new SeeOther(billingPaths.subscription(id));
  }

  @Post('end')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.desk.end(actor, id);
    leaveNotice(request, 'The subscription is being ended. No more money is taken.');
    return new SeeOther(billingPaths.subscription(id));
  }

  @Post('check')
  async check(@Param('id') id: string, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.desk.check(id);
    leaveNotice(request, 'We asked Stripe. Everything here is as Stripe knows it.');
    return new SeeOther(billingPaths.subscription(id));
  }
}
