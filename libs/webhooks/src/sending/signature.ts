import { createHmac } from 'node:crypto';

/** Carries the time and the signature: `t=1772442000,v1=<hex>`. */
export const SIGNATURE_HEADER = 'pa-register-signature';
/** The id of the news, the same at every try: whoever gets it twice can leave out the second. */
export const NEWS_HEADER = 'pa-register-news';

/**
 * Signs a body: HMAC-SHA-256 of `<unix time>.<body>` with the webhook's secret. The time is signed too, so that a receiver
 * can refuse what somebody kept and sends again much later.
 */
export function signatureOf(body: string, { secret, at }: { secret: string; at: Date }): string {
  const time = Math.floor(at.getTime() / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
}
