import { cleanSamples } from './clean';
import type { Sample } from './sample';
import { wrongContactSamples } from './wrong-contact';
import { wrongWordSamples } from './wrong-words';

export type { Sample } from './sample';

/**
 * Short texts out of adverts and questions, written down before the checker was: about half have nothing wrong, many of them
 * close to something that is. How well the checker does is counted on them.
 */
export const corpus: readonly Sample[] = [...cleanSamples, ...wrongWordSamples, ...wrongContactSamples];
