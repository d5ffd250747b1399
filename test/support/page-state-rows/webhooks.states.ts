import { error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** News for other systems. */
export const ofWebhooks: States = {
  'GET /staff/webhooks': [full('manager'), error('manager', { url: 'http://127.0.0.1/', kinds: [] })],
  'GET /staff/webhooks/:id': [full('manager'), wrongAddress('manager', `/staff/webhooks/${UNKNOWN_ID}`)],
};
