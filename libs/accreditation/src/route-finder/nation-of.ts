import type { Nation } from './route';

const SCOTLAND = 'AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE'.split(' ');
const WALES = 'CF LD LL NP SA'.split(' ');

/**
 * The nation whose law on checks counts in an outward code. Along the borders a postcode area lies in two: CH, HR and SY
 * are taken as England's, DG and TD as Scotland's; the check in England and Wales is the same.
 */
export function nationOf(district: string): Nation {
  const area = /^[A-Z]{1,2}/.exec(district.toUpperCase())?.[0] ?? '';
  if (area === 'BT') return 'northern-ireland';
  if (SCOTLAND.includes(area)) return 'scotland';
  return WALES.includes(area) ? 'wales' : 'england';
}
