import type Stripe from 'stripe';
import { idOf } from './fake-objects';
import type { FakeState } from './fake-state';

export interface Answered {
  readonly status: number;
  readonly body: object;
}

interface Asked {
  readonly method: string;
  readonly account: string | null;
  readonly body: string;
}

/** One call, taken apart. */
interface Question {
  readonly account: string | null;
  readonly form: URLSearchParams;
  readonly query: URLSearchParams;
  readonly id: string;
}

const ANSWERS: Readonly<Record<string, (state: FakeState, question: Question) => Answered>> = {
  'POST accounts': (state, { form }) => done(state.addAccount(metadataIn(form))),
  'GET accounts/:id': (state, { id }) => (state.gone.has(id) ? refused() : found(state.accounts.get(id))),
  'POST account_links': (_, { form }) =>
    done({
      object: 'account_link',
      created: 0,
      expires_at: 300,
      url: `https://connect.stripe.example/${form.get('account')}`,
    } satisfies Stripe.AccountLink),
  'POST checkout/sessions': newSession,
  'POST checkout/sessions/:id/expire': (state, { id }) => {
    if (state.sessions.get(id)?.status !== 'open') return wrong('Only an open page can expire.');
    state.expire(id);
    return found(state.sessions.get(id));
  },
  'GET checkout/sessions/:id': (state, { id }) => sessionIn(state, id),
  'GET subscriptions/:id': (state, { id }) => found(state.licences.subscriptions.get(id)),
  'DELETE subscriptions/:id': (state, { id }) => found(state.licences.cancel(id)),
  'GET invoices': (state, { query }) => done(listOf(state.licences.invoicesOf(query.get('subscription') ?? ''))),
  'POST billing_portal/sessions': (_, { form }) =>
    done({ object: 'billing_portal.session', url: `https://billing.stripe.example/${form.get('customer')}` }),
  'GET disputes': (state, { account }) => done(listOf(state.disputesAt(account))),
  'GET refunds': (state, { query }) => done(listOf(state.refundsOf(query.get('payment_intent') ?? ''))),
  'POST refunds': (state, { form }) => newRefund(state, form),
};

/** What Stripe answers to one call. Anything that we never ask is a fault of ours, and told as one. */
export function answerOf(state: FakeState, { method, account, body }: Asked, url: URL): Answered {
  const [, id = ''] = /\/((?:acct|cs_test|sub)_\w+)(?:\/|$)/.exec(url.pathname) ?? [];
  const path = url.pathname.replace('/v1/', '').replace(id || '//', ':id');
  const answer = ANSWERS[`${method} ${path}`];
  if (!answer)
    return { status: 404, body: { error: { type: 'invalid_request_error', message: `Not asked: ${path}` } } };
  return answer(state, { account, form: new URLSearchParams(body), query: url.searchParams, id });
}

function newSession(state: FakeState, { account, form }: Question): Answered {
  const isLicence = form.get('mode') === 'subscription';
  if (isLicence !== (account === null)) return wrong('A pass is sold by a register, a licence by nobody’s account.');
  if (account && !state.accounts.get(account)?.charges_enabled) return wrong('This account takes no payments yet.');
  const session = state.addSession(account, {
    pence: penceIn(form),
    metadata: metadataIn(form),
    successUrl: form.get('success_url') ?? '',
    cancelUrl: form.get('cancel_url') ?? '',
  });
  return done(session);
}

/** What all lines of a page come to. */
function penceIn(form: URLSearchParams): number {
  return [...form]
    .filter(([name]) => /^line_items\[\d+\]\[price_data\]\[unit_amount\]$/.test(name))
    .reduce((sum, [, pence]) => sum + Number(pence), 0);
}

function sessionIn(state: FakeState, id: string): Answered {
  const session = state.sessions.get(id);
  if (session?.mode !== 'payment') return found(session);
  const intent = state.intents.get(idOf(session.payment_intent)) ?? null;
  return done({ ...session, payment_intent: intent });
}

function newRefund(state: FakeState, form: URLSearchParams): Answered {
  const intentId = form.get('payment_intent') ?? '';
  const pence = Number(form.get('amount'));
  if (state.isContested(intentId)) return wrong('A bank holds this charge: it cannot be refunded.');
  if (pence > state.leftOf(intentId)) return wrong('That is more than is left of the charge.');
  return done(state.addRefund(intentId, pence, metadataIn(form)));
}

function metadataIn(form: URLSearchParams): Stripe.Metadata {
  const pairs = [...form].flatMap(([name, value]) => {
    const [, key] = /^metadata\[(\w+)\]$/.exec(name) ?? [];
    return key ? [[key, value] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function listOf<T>(data: T[]) {
  return { object: 'list', data, has_more: false, url: '/v1/refunds' };
}

const done = (body: object): Answered => ({ status: 200, body });
const wrong = (message: string): Answered => ({
  status: 400,
  body: { error: { type: 'invalid_request_error', message } },
});

const refused = (): Answered => ({
  status: 403,
  body: { error: { type: 'invalid_request_error', code: 'account_invalid' } },
});

function found(body: object | undefined): Answered {
  return body
    ? done(body)
    : { status: 404, body: { error: { type: 'invalid_request_error', code: 'resource_missing' } } };
}
