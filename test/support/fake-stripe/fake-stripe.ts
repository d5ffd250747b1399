import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';
import { answerOf, type Answered } from './fake-answers';
import { FakeState, type FakeEvent } from './fake-state';

/** One request as it came. */
export interface FakeCall {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly account: string | null;
  readonly body: string;
}

/**
 * How the next calls go wrong: `away` before anything was done, `lost` after it was, so that only the answer is missing,
 * `broken` with a fault of Stripe's own.
 */
export type Trouble = 'away' | 'lost' | 'broken';

/** What the server is told, so that it asks here. */
export const FAKE_SECRETS = {
  key: 'sk_test_fake1234',
  connect: 'whsec_connect1234',
  platform: 'whsec_platform1234',
} as const;

/** An event that names an account goes to the endpoint of the registers' accounts. */
function secretFor(event: unknown): string {
  const isOwn = typeof event === 'object' && event !== null && !('account' in event);
  return isOwn ? FAKE_SECRETS.platform : FAKE_SECRETS.connect;
}

/**
 * Stripe, as far as we ask it: keeps state, answers with the types of the pinned version, knows idempotency keys, makes signed
 * events and leaves it to the test when, how often and in which order they come. Has a page on which to pay.
 */
export class FakeStripe {
  readonly state: FakeState;
  readonly calls: FakeCall[] = [];
  private troubles: Array<Trouble | null> = [];
  /** As if nobody had sent a key. */
  forgetsAlways = false;
  private readonly known = new Map<string, { readonly asked: string; readonly answer: Answered }>();
  private readonly signer = new Stripe(FAKE_SECRETS.key);
  /** Called when somebody pays on the page, before they are sent back. */
  whenPaid: () => Promise<void> = async () => undefined;
  /** Where somebody who has paid is sent: the address that was asked for, where a test knows no better port. */
  landing: (url: string) => string = (url) => url;

  private constructor(
    private readonly server: Server,
    private readonly now: () => Date,
  ) {
    this.state = new FakeState(() => this.base, now);
  }

  static async start(now: () => Date = () => new Date()): Promise<FakeStripe> {
    const server = createServer();
    const fake = new FakeStripe(server, now);
    server.on('request', (request, response) => void fake.take(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Settings with which the server asks here. */
  get settings() {
    return {
      STRIPE_SECRET_KEY: FAKE_SECRETS.key,
      STRIPE_WEBHOOK_SECRET: FAKE_SECRETS.platform,
      STRIPE_CONNECT_WEBHOOK_SECRET: FAKE_SECRETS.connect,
      STRIPE_API_BASE: this.base,
    };
  }

  /** The next calls go wrong in this way, then all is well again. */
  trouble(kind: Trouble, times: number): void {
    this.troubles = Array.from({ length: times }, () => kind);
  }

  /** The same, once so many calls have gone well. */
  troubleAfter(calls: number, kind: Trouble, times: number): void {
    this.trouble(kind, times);
    this.troubles.unshift(...Array.from({ length: calls }, () => null));
  }

  /** Stripe keeps them for a day. */
  forgetKeys(): void {
    this.known.clear();
  }

  /** An event's bytes and signature, for the endpoint that it is sent to. */
  signed(event: FakeEvent, { secret = secretFor(event), at = this.now() } = {}): { raw: Buffer; signature: string } {
    const payload = JSON.stringify(event, null, 2);
    const timestamp = Math.floor(at.getTime() / 1_000);
    const signature = this.signer.webhooks.generateTestHeaderString({ payload, secret, timestamp });
    return { raw: Buffer.from(payload), signature };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const url = new URL(request.url ?? '/', this.base);
    if (url.pathname.startsWith('/pay/')) return this.page(request, response, url.pathname.slice('/pay/'.length));
    const call: FakeCall = {
      method: request.method ?? '',
      path: `${url.pathname}${url.search}`,
      key: header(request, 'idempotency-key'),
      account: header(request, 'stripe-account'),
      body,
    };
    this.calls.push(call);
    const trouble = this.troubles.shift();
    if (trouble === 'away') return void request.socket.destroy();
    const { status, body: answer } =
      trouble === 'broken' ? { status: 500, body: { error: { type: 'api_error' } } } : this.answer(call, url);
    if (trouble === 'lost') return void request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json', 'request-id': `req_${this.calls.length}` });
    response.end(JSON.stringify(answer));
  }

  /** The same key gets the same answer; with other words it is refused, as Stripe does. */
  private answer(call: FakeCall, url: URL): Answered {
    if (call.method !== 'POST') return answerOf(this.state, call, url);
    const asked = `${call.account} ${call.path} ${call.body}`;
    const before = call.key ? this.known.get(call.key) : undefined;
    if (before && before.asked !== asked)
      return { status: 400, body: { error: { type: 'idempotency_error', message: 'Another request had this key.' } } };
    const answer = before?.answer ?? answerOf(this.state, call, url);
    if (call.key && !this.forgetsAlways) this.known.set(call.key, { asked, answer: structuredClone(answer) });
    return answer;
  }

  private async page(request: IncomingMessage, response: ServerResponse, sessionId: string): Promise<void> {
    const session = this.state.sessions.get(sessionId);
    if (request.method === 'POST') {
      this.state.pay(sessionId);
      await this.whenPaid();
      response.writeHead(303, { location: this.landing(session?.success_url ?? '/') }).end();
      return;
    }
    response.writeHead(session?.status === 'open' ? 200 : 410, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><title>Pay</title><h1>Pay ${session?.amount_total ?? 0} pence</h1>` +
        `<form method="post"><button>Pay now</button></form>`,
    );
  }
}

function header({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}
