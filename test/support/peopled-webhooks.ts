import { UnitOfWork, type Actor } from '@pa/platform';
import { WebhookDesk } from '@pa/webhooks';
import { v7 as newId } from 'uuid';
import type { TestApp } from './app';

/** What an address or a form can name of news for other systems. */
export interface WebhookIds {
  readonly webhookId: string;
  /** A piece of news that got there. */
  readonly newsId: string;
}

/** One address with one piece of news, about somebody of whom nothing else is known. */
export async function fillWebhooks({ app }: TestApp, manager: Actor): Promise<WebhookIds> {
  const [webhookId, newsId] = [newId(), newId()];
  const order = { id: webhookId, url: 'https://council.example/news', kinds: ['vacancy.published'] };
  await app.get(WebhookDesk).add(manager, order);
  await app.get(UnitOfWork).run(manager.licenseeId, (tx) =>
    tx.query(
      `INSERT INTO webhook_deliveries (licensee_id, id, webhook_id, event_id, kind, subject_id, subject_state, happened_at, state, attempts, last_status, delivered_at)
       VALUES ($1, $2, $3, $2, 'vacancy.published', $2, 'published', now(), 'delivered', 1, 204, now())`,
      [manager.licenseeId, newsId, webhookId],
    ),
  );
  return { webhookId, newsId };
}
