import { dateWords } from '@pa/web';
import type { Training } from './training';
import { TRAINING_NAMES, type TrainingCategory } from './training-categories';

/** One kind of training of a PA in words, with what it does not mean. */
export interface TrainingShown {
  readonly category: TrainingCategory;
  readonly name: string;
  readonly standing: 'told' | 'seen';
  readonly state: { readonly kind: 'seen' | 'said'; readonly text: string };
  readonly text: string;
  readonly note: string;
}

const NOT_MEANT =
  'It says that somebody was taught, not how well they do it. Show how you want things done, and ask how they were taught.';

/** Who gave it is said only once staff have seen proof: until then it is the PA's words, and nobody has read them. */
export function trainingShown(training: Training, seenBy: string | null): TrainingShown {
  const isSeen = training.state === 'seen';
  return {
    category: training.category,
    name: TRAINING_NAMES[training.category],
    standing: isSeen ? 'seen' : 'told',
    state: isSeen ? { kind: 'seen', text: 'Seen by the register' } : { kind: 'said', text: 'The PA says so' },
    text: [
      `Done on ${dateWords(training.doneOn)}${isSeen && training.provider ? ` with ${training.provider}` : ''}.`,
      training.validUntil ? `It counts until ${dateWords(training.validUntil)}.` : '',
      isSeen && training.seenOn
        ? `${seenBy ?? 'A member of our staff'} saw proof of it on ${dateWords(training.seenOn)}.`
        : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    note: isSeen ? NOT_MEANT : 'The register has not seen proof of it. Ask to see the certificate.',
  };
}
