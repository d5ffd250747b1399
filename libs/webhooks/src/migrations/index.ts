import { CreateWebhooks1764000097000 } from './1764000097000-create-webhooks';

/** In the order in which they run. */
export const webhooksMigrations = [CreateWebhooks1764000097000];
