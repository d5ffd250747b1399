import { Module } from '@nestjs/common';
import { SendWebhooksJob } from './sending/send-webhooks.job';
import { WebhookNews } from './sending/webhook-news';
import { WebhookSender } from './sending/webhook-sender.service';
import { HttpsTransport, WebhookTransport } from './sending/webhook-transport';
import { WebhooksModule } from './webhooks.module';

/** The worker's part: what happened becomes news, and news goes out. */
@Module({
  imports: [WebhooksModule],
  providers: [WebhookNews, WebhookSender, SendWebhooksJob, { provide: WebhookTransport, useClass: HttpsTransport }],
  exports: [WebhookSender, WebhookTransport],
})
export class WebhooksWorkerModule {}
