import { lookup as lookUpName, type LookupAddress } from 'node:dns';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { TryFault } from '../webhook';
import { isOpenAddress } from './address-guard';

const SLOWEST_MS = 10_000;

export interface WebhookPost {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How a try ended: the status that came, or why none did. */
export type TryResult = { readonly status: number } | { readonly fault: Exclude<TryFault, 'answer'> };

/** Sends one post to another system. A port, so that tests can be the other system. */
export abstract class WebhookTransport {
  abstract post(what: WebhookPost): Promise<TryResult>;
}

class PrivateAddressError extends Error {}

/**
 * Finds the addresses of a name and hands on only those on the open internet; none is an error. The check and the dialling
 * use the same answer of the name server, so nothing can be swapped between them.
 */
export function guardedLookup(
  isAllowed: (address: string) => boolean,
  find: typeof lookUpName = lookUpName,
): LookupFunction {
  return (host, options, done) => {
    find(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, '', 0);
      const allowed = found.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first || allowed.length < found.length) return done(new PrivateAddressError(host), '', 0);
      return options.all ? done(null, allowed) : done(null, first.address, first.family);
    });
  };
}

/** Over https with a certificate that the world trusts, to the open internet alone. Redirects are not followed. */
@Injectable()
export class HttpsTransport extends WebhookTransport {
  /** Whom it may dial; only tests put another rule in. */
  protected readonly isAllowed: (address: string) => boolean = isOpenAddress;

  post({ url, body, headers }: WebhookPost): Promise<TryResult> {
    const { hostname } = new URL(url);
    const literal = hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0 && !this.isAllowed(literal)) return Promise.resolve({ fault: 'private-address' });
    return new Promise((resolve) => {
      const fail = (error: Error) =>
        resolve({ fault: error instanceof PrivateAddressError ? 'private-address' : faultOf(error) });
      const signal = AbortSignal.timeout(SLOWEST_MS);
      const lookup = guardedLookup(this.isAllowed);
      const length = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const options = { method: 'POST', headers: { ...headers, ...length }, lookup, signal, agent: false };
      const sent = request(url, options, (answer) => {
        resolve({ status: answer.statusCode ?? 0 });
        // Nobody reads what it says: a long answer must not hold us.
        answer.destroy();
      });
      sent.on('error', fail);
      sent.end(body);
    });
  }
}

function faultOf(error: Error): 'too-slow' | 'no-answer' {
  return error.name === 'AbortError' || error.name === 'TimeoutError' ? 'too-slow' : 'no-answer';
}
