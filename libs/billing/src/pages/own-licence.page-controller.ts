import { Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { leaveNotice, Page, SeeOther } from '@pa/web';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { LicenceCheck } from '../subscriptions/licence-check.service';
import { OwnLicence } from '../subscriptions/own-licence.service';
import { ownLicenceModel } from './own-licence.presenter';

const VIEW = 'billing/own-licence.njk';

/** A manager sees how the licence of the register stands, and pays for it. */
@ApiExcludeController()
@Controller(billingPaths.licence)
@Access(billingAccess.payLicence)
export class OwnLicencePageController {
  constructor(
    private readonly own: OwnLicence,
    private readonly checks: LicenceCheck,
  ) {}

  @Get()
  async show(@CurrentLicensee() licensee: Licensee): Promise<Page> {
    return new Page(VIEW, ownLicenceModel(licensee, await this.own.look(licensee.id)));
  }

  /** Answers a page with the way to Stripe: our pages send no form anywhere else, not by a redirect either. */
  @Post('card')
  async pay(@CurrentActor() actor: Actor, @CurrentLicensee() licensee: Licensee): Promise<Page> {
    const place = await this.own.begin(actor);
    return new Page(VIEW, ownLicenceModel(licensee, await this.own.look(licensee.id), place?.url));
  }

  @Post('change')
  async change(@CurrentActor() actor: Actor, @CurrentLicensee() licensee: Licensee): Promise<Page> {
    const { url } = await this.own.change(actor);
    return new Page(VIEW, ownLicenceModel(licensee, await this.own.look(licensee.id), url));
  }

  @Post('check')
  async check(@CurrentActor() { licenseeId }: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.checks.check(licenseeId);
    leaveNotice(request, 'We asked Stripe. Everything here is as Stripe knows it.');
    return new SeeOther(billingPaths.licence);
  }
}
