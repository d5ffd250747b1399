import { addresses } from './addresses';
import { elsewhere } from './elsewhere';
import { innocentMessages } from './innocent';
import { links, mailAddresses } from './mail-and-links';
import type { Sample } from './sample';
import { heldOutMessages } from './held-out';
import { telephones } from './telephones';

export type { Sample } from './sample';

/** Invented messages, written down before what reads them was. How well that does is counted on them. */
export const corpus: readonly Sample[] = [
  ...telephones,
  ...mailAddresses,
  ...links,
  ...elsewhere,
  ...addresses,
  ...innocentMessages,
];

/**
 * Written after the reader and not for it, in the manners of other people. At first sight 60 of its 63 that give something
 * away were found, and one of its 70 innocent ones was held back; what was missed then was put right.
 */
export const heldOut: readonly Sample[] = heldOutMessages;
