import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Page } from '@pa/web';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { Disputes } from '../disputes/disputes.service';
import { disputesModel } from './disputes.presenter';

/** Staff: payments by card that are contested, and what to do by when. */
@ApiExcludeController()
@Controller(billingPaths.disputes)
export class DisputesPageController {
  constructor(private readonly disputes: Disputes) {}

  @Get()
  @Access(billingAccess.seeMoney)
  async look(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page('billing/disputes.njk', disputesModel(await this.disputes.list(actor)));
  }
}
