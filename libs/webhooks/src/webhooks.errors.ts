import { ConflictError, NotFoundError } from '@pa/platform';

export class WebhookNotFoundError extends NotFoundError {
  constructor() {
    super('webhook-not-found', 'There is no such address or news here.');
  }
}

export class WebhookStoppedError extends ConflictError {
  constructor() {
    super('webhook-stopped', 'We send nothing to this address any more. Add it again first.');
  }
}

export class TooManyWebhooksError extends ConflictError {
  constructor(most: number) {
    super('too-many-webhooks', `News can go to ${most} addresses at most. Stop one first.`);
  }
}
