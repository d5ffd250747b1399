import { v7 as newId } from 'uuid';
import { randomLetters } from '../vouchers/voucher-code';
import type { Pass } from './pass';

/** A pass as it is asked for: nothing is paid, and it has not begun. */
export function newPass(
  asked: Pick<Pass, 'personId' | 'source' | 'months' | 'pricePence' | 'vatBasisPoints' | 'wording' | 'askedAt'>,
  id = newId(),
): Pass {
  return {
    ...asked,
    id,
    reference: `P-${randomLetters(6)}`,
    state: 'asked',
    startsAt: null,
    endsAt: null,
    endedAt: null,
    refundPence: null,
    funderId: null,
    extendedWhy: null,
  };
}
