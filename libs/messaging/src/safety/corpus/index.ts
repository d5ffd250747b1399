import { addresses } from './addresses';
import { elsewhere } from './elsewhere';
import { examinedGiving } from './examined-giving';
import { examinedInnocent } from './examined-innocent';
import { innocentMessages } from './innocent';
import { judgedGiving } from './judged-giving';
import { judgedInnocent } from './judged-innocent';
import { lastLookMessages } from './last-look';
import { laterGiving } from './later-giving';
import { laterInnocent } from './later-innocent';
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

/**
 * Written later still, by somebody who had not seen the reader: 201 that give something away and 206 that do not. At first
 * sight 149 of the 201 were found, and one of the 206 was held back; the reader was mended on these.
 */
export const judged: readonly Sample[] = [...judgedGiving, ...judgedInnocent];

/**
 * Written after that. At first sight 62 of 73 were found and none of 77 innocent ones was held back; then what was missed was
 * looked at. New messages will be read about as well as these were at first sight, not as they are now.
 */
export const lastLook: readonly Sample[] = lastLookMessages;

/**
 * Written later still, to be as hard as people make it: at first sight 153 of 200 were found, and four of 200 innocent ones held
 * back. The reader was mended on these.
 */
export const hardest: readonly Sample[] = [...laterGiving, ...laterInnocent];

/** Written after that by an examiner. At first sight 133 of 150 were found, and two of 150 innocent ones held back. */
export const examined: readonly Sample[] = [...examinedGiving, ...examinedInnocent];
