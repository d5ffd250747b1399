import { addresses } from './addresses';
import { elsewhere } from './elsewhere';
import { innocentMessages } from './innocent';
import { links, mailAddresses } from './mail-and-links';
import type { Sample } from './sample';
import { telephones } from './telephones';

export { CONTACT_KINDS, type ContactKind, type Sample } from './sample';

/** Invented messages, written down before what reads them was. How well that does is counted on them. */
export const corpus: readonly Sample[] = [
  ...telephones,
  ...mailAddresses,
  ...links,
  ...elsewhere,
  ...addresses,
  ...innocentMessages,
];
