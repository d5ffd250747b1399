import { localDay } from '@pa/accounts';
import { countWords, dateWords, type PageModel } from '@pa/web';
import { NEWS_KINDS, NEWS_WORDS, type Delivery, type TryFault, type Webhook } from '../webhook';
import type { AddedWebhook } from '../webhook-desk.service';
import { webhooksPaths as paths } from '../webhooks.paths';
import type { WebhookForm } from './webhook.form';

const FAULTS: Readonly<Record<Exclude<TryFault, 'answer'>, string>> = {
  'no-answer': 'No answer',
  'too-slow': 'No answer in time',
  'private-address': 'Not sent: the address is not on the open internet',
};

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

/** What `webhooks/list.njk` shows. */
export function listModel(webhooks: readonly Webhook[], form: WebhookForm): PageModel {
  return {
    title: 'News for other systems',
    form,
    kinds: NEWS_KINDS.map((value) => ({ value, text: NEWS_WORDS[value] })),
    webhooks: webhooks.map(({ id, url, kinds, madeAt, endedAt }) => ({
      url,
      href: paths.log(id),
      about: kinds.map((kind) => NEWS_WORDS[kind]).join('. '),
      since: endedAt ? `Stopped on ${dayWords(endedAt)}` : `Since ${dayWords(madeAt)}`,
    })),
  };
}

/** What `webhooks/added.njk` shows, once. */
export function addedModel({ id, secret }: AddedWebhook): PageModel {
  return { title: secret ? 'Keep this secret now' : 'This was added before', secret, logHref: paths.log(id) };
}

/** What `webhooks/log.njk` shows: what was sent, how it went, and a button for each. */
export function logModel({ webhook, log }: { webhook: Webhook; log: readonly Delivery[] }): PageModel {
  const isLive = webhook.endedAt === null;
  return {
    title: webhook.url,
    page: { back: { href: paths.list, text: 'News for other systems' }, bodyClass: 'pa-wide' },
    stopAction: isLive ? paths.stop(webhook.id) : null,
    stoppedOn: webhook.endedAt && dayWords(webhook.endedAt),
    log: log.map((delivery) => ({
      id: delivery.id,
      what: NEWS_WORDS[delivery.kind],
      when: `${dayWords(delivery.happenedAt)}, ${CLOCK.format(delivery.happenedAt)}`,
      how: howWords(delivery),
      againAction: isLive && delivery.state !== 'waiting' ? paths.again(webhook.id, delivery.id) : null,
    })),
  };
}

/** "Got there", "Failed after 8 tries: answer 500". */
export function howWords({ state, attempts, lastStatus, lastFault }: Delivery): string {
  if (state === 'delivered') return 'Got there';
  if (attempts === 0) return 'Goes out within a minute';
  const why = lastFault === null || lastFault === 'answer' ? `answer ${lastStatus ?? 'none'}` : FAULTS[lastFault];
  const tries = countWords(attempts, 'try', 'tries');
  return state === 'failed' ? `Failed after ${tries}: ${why}` : `Not yet, after ${tries}: ${why}`;
}

function dayWords(instant: Date): string {
  return dateWords(localDay(instant));
}
