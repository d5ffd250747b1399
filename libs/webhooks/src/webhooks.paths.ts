/** Addresses of the pages of webhooks. */
export const webhooksPaths = {
  list: '/staff/webhooks',
  log: (id: string) => `/staff/webhooks/${id}`,
  stop: (id: string) => `/staff/webhooks/${id}/stop`,
  again: (id: string, deliveryId: string) => `/staff/webhooks/${id}/news/${deliveryId}/again`,
} as const;
