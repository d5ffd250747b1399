import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address';

const asked = (forwarded: string | string[] | undefined) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.9' } }) as unknown as IncomingMessage;

describe('the address of whoever opens a socket', () => {
  it('is the peer where no proxy is known, whatever is said', () => {
    expect(clientAddress(asked(undefined), 0)).toBe('10.0.0.9');
    expect(clientAddress(asked('203.0.113.7'), 0)).toBe('10.0.0.9');
  });

  it('is what the known proxies were told, and no more', () => {
    expect(clientAddress(asked('198.51.100.1, 203.0.113.7'), 1)).toBe('203.0.113.7');
    expect(clientAddress(asked(['198.51.100.1', ' ,203.0.113.7']), 2)).toBe('198.51.100.1');
    expect(clientAddress(asked('203.0.113.7'), 5)).toBe('203.0.113.7');
  });
});
