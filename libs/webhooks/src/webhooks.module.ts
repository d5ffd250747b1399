import { Module } from '@nestjs/common';
import { DeliveriesRepository } from './deliveries.repository';
import { WebhookDesk } from './webhook-desk.service';
import { WebhooksPrivacy } from './webhooks-privacy';
import { WebhooksRepository } from './webhooks.repository';

const services = [WebhooksPrivacy, WebhooksRepository, DeliveriesRepository, WebhookDesk];

/** Where a register's news goes. */
@Module({ providers: services, exports: services })
export class WebhooksModule {}
