import { createHmac } from 'node:crypto';
import type { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { howWords } from '../pages/webhooks.presenter';
import type { Delivery } from '../webhook';
import { isOpenAddress, urlFault } from './address-guard';
import { signatureOf } from './signature';
import { guardedLookup, HttpsTransport } from './webhook-transport';

const PRIVATE = [
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'ff02::1',
  'no address',
];

// Seen red: the check left out of the lookup, and one that looks at the first address alone.
describe('Where news may be sent', () => {
  it.each(PRIVATE)('is not %s', (address) => {
    expect(isOpenAddress(address)).toBe(false);
  });

  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('may be %s', (address) => {
    expect(isOpenAddress(address)).toBe(true);
  });

  it.each([
    ['', 'Give the address'],
    ['http://council.example/', 'https://'],
    ['javascript:alert(1)', 'https://'],
    ['https://name:word@council.example/', 'name and password'],
    ['https://council.example:8443/', 'port'],
    ['https://127.0.0.1/', 'open internet'],
    ['https://[::1]/', 'open internet'],
    ['https://0x7f000001/', 'open internet'],
    ['https://2130706433/', 'open internet'],
    ['https://localhost/', 'open internet'],
    [`https://council.example/${'a'.repeat(500)}`, '500 characters'],
  ])('is refused as %j with what to do', (url, words) => {
    expect(urlFault(url)).toContain(words);
  });

  it('is any https address of the open internet', () => {
    expect(urlFault('https://council.example/news?key=1')).toBeNull();
    expect(urlFault('https://93.184.216.34/')).toBeNull();
  });

  describe('by a name', () => {
    const answering = (...addresses: string[]): typeof lookup =>
      ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
        done(
          null,
          addresses.map((address) => ({ address, family: 4 })),
        )) as unknown as typeof lookup;
    const ask = (find: LookupFunction, all: boolean) =>
      new Promise<unknown>((resolve) =>
        find('council.example', { all }, (error, found) => resolve(error ? 'refused' : found)),
      );

    it('is what the name stands for at that moment, and nothing where one of its addresses is private', async () => {
      const find = (...addresses: string[]) => guardedLookup(isOpenAddress, answering(...addresses));
      expect(await ask(find('93.184.216.34'), false)).toBe('93.184.216.34');
      expect(await ask(find('93.184.216.34'), true)).toEqual([{ address: '93.184.216.34', family: 4 }]);
      expect(await ask(find('127.0.0.1'), false)).toBe('refused');
      expect(await ask(find('93.184.216.34', '10.0.0.1'), true)).toBe('refused');
      expect(await ask(find(), true)).toBe('refused');
    });

    it('is nothing where the name stands for nothing', async () => {
      const failing = ((_host: string, _options: object, done: (error: Error) => void) =>
        done(new Error('no such name'))) as unknown as typeof lookup;
      expect(await ask(guardedLookup(isOpenAddress, failing), true)).toBe('refused');
    });
  });

  it('is never dialled where it is private', async () => {
    const transport = new HttpsTransport();
    const post = (url: string) => transport.post({ url, body: '{}', headers: {} });
    expect(await post('https://127.0.0.1/')).toEqual({ fault: 'private-address' });
    expect(await post('https://localhost/')).toEqual({ fault: 'private-address' });
  });
});

describe('A signature', () => {
  it('is over the time and the body, so that neither can be changed', () => {
    const at = new Date('2026-03-02T09:00:00.900Z');
    const hex = createHmac('sha256', 'secret').update('1772442000.{"a":1}').digest('hex');
    expect(signatureOf('{"a":1}', { secret: 'secret', at })).toBe(`t=1772442000,v1=${hex}`);
  });
});

describe('The log of news', () => {
  const tried = (more: Partial<Delivery>) =>
    howWords({ attempts: 1, lastStatus: null, lastFault: null, ...more } as Delivery);

  it('says how each went', () => {
    expect(tried({ state: 'delivered' })).toBe('Got there');
    expect(tried({ state: 'waiting', attempts: 0 })).toBe('Goes out within a minute');
    expect(tried({ state: 'waiting', lastStatus: 500, lastFault: 'answer' })).toBe('Not yet, after 1 try: answer 500');
    expect(tried({ state: 'failed', attempts: 8, lastFault: 'too-slow' })).toBe(
      'Failed after 8 tries: No answer in time',
    );
    expect(tried({ state: 'failed', attempts: 2 })).toBe('Failed after 2 tries: answer none');
  });
});
