import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { WebhooksApiController } from './api/webhooks.api-controller';
import { WebhooksPageController } from './pages/webhooks.page-controller';
import { webhooksAccess } from './webhooks.access';
import { WebhooksModule } from './webhooks.module';
import { webhooksPaths } from './webhooks.paths';

/** Webhooks over HTTP: pages and API. */
@Module({ imports: [WebhooksModule], controllers: [WebhooksPageController, WebhooksApiController] })
export class WebhooksHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add({
      text: 'News for other systems',
      hint: 'Tell a council’s system, or your own, when something happens.',
      href: webhooksPaths.list,
      roles: webhooksAccess.manage.roles,
      order: 100,
      group: 'The register',
    });
  }
}
