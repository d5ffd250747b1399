import { isIPv4, isIPv6 } from 'node:net';
import { addressKey } from '@pa/platform';

/**
 * The part of an address that is kept: enough to tell the own connection from another, too little to find one home. An
 * IPv4 address loses its last part, an IPv6 address keeps its first three groups.
 */
export function networkOf(address: string | undefined): string {
  const plain = addressKey(address);
  if (plain === '127.0.0.1' || plain === '0:0:0:0::/64') return THIS_COMPUTER;
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.x`;
  const [prefix = ''] = plain.split('::/64');
  return isIPv6(`${prefix}::`) ? `${prefix.split(':').slice(0, 3).join(':')}:x` : '';
}

const THIS_COMPUTER = 'this computer';

/** Where it was, in words. There is no map of addresses here, so the network itself is named. */
export function networkWords(network: string, own: string): string {
  if (network === '') return 'From a place we could not tell';
  if (network === own) return 'Same internet connection as now';
  return network === THIS_COMPUTER ? 'From the server itself' : `Another internet connection (${network})`;
}
