import { BlockList, isIP } from 'node:net';

/** Networks that are not the open internet: own machines, own networks, link-local, shared, documentation, multicast. */
const CLOSED_V4: ReadonlyArray<readonly [string, number]> = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Only 2000::/3 is the open internet, less those that carry another address in them or are for documents. */
const OPEN_V6: readonly [string, number] = ['2000::', 3];
const CLOSED_V6: ReadonlyArray<readonly [string, number]> = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [net, prefix] of CLOSED_V4) closed.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of CLOSED_V6) closed.addSubnet(net, prefix, 'ipv6');
const open = new BlockList();
open.addSubnet(...OPEN_V6, 'ipv6');

/**
 * Whether an address is on the open internet. Asked of the address that is dialled, at the moment of dialling: a name that
 * points elsewhere than when it was saved gets nobody inside.
 */
export function isOpenAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

const LONGEST_URL = 500;

/** What is wrong with an address to send to, in words that mend it; null when nothing is. */
export function urlFault(text: string): string | null {
  if (text === '') return 'Give the address of the system that is to get the news';
  if (text.length > LONGEST_URL) return `Use ${LONGEST_URL} characters or fewer`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:') return 'Give an address that begins with https://';
  if (url.username !== '' || url.password !== '') return 'Leave name and password out of the address';
  if (url.port !== '') return 'Leave the port out of the address: we use 443';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isName = isIP(host) === 0;
  if (isName ? !/\.[a-z][a-z0-9-]*\.?$/i.test(host) : !isOpenAddress(host))
    return 'Give an address on the open internet, such as https://council.example/news';
  return null;
}
