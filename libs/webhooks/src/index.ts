export { WebhookDesk } from './webhook-desk.service';
export { webhooksAccess } from './webhooks.access';
export { webhooksDataMap } from './webhooks.data-map';
export { webhooksMigrations } from './migrations';
export { WebhooksModule } from './webhooks.module';
export { webhooksPaths } from './webhooks.paths';
export { webhooksRetention } from './webhooks.retention';
