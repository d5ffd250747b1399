import type { WebhookOrder } from '../webhook-desk.service';

/** A webhook as a manager types it. */
export class WebhookForm {
  /** Made when the page was drawn, so that a form that is sent twice makes one. */
  id = '';
  url = '';
  kinds: string[] = [];

  order(): WebhookOrder {
    return { id: this.id, url: this.url, kinds: this.kinds };
  }
}
