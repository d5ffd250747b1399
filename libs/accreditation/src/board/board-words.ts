import { CHECK_KINDS, CHECK_RULES } from '../checks/check-kinds';
import { isTrainingCategory, TRAINING_NAMES } from '../training/training-categories';
import type { BoardGroup, EvidenceKind, EvidenceLine } from './board';

export const KIND_WORDS: Readonly<Record<EvidenceKind, string>> = {
  check: 'Checks',
  reference: 'References',
  training: 'Training',
  approval: 'Approvals',
  visit: 'Visits',
};

export const GROUP_WORDS: Readonly<
  Record<BoardGroup, { readonly text: string; readonly day: string; readonly empty: string }>
> = {
  'for-us': { text: 'Waiting for us', day: 'Since', empty: 'Nobody waits for us.' },
  overdue: { text: 'Overdue or ended', day: 'Since', empty: 'Nothing is overdue, and nothing has ended.' },
  due: { text: 'Due to look at again', day: 'By', empty: 'Nothing is due in the next 90 days.' },
  expiring: { text: 'Ending soon', day: 'On', empty: 'Nothing ends in the next 90 days.' },
  'for-pa': { text: 'Waiting for the PA', day: 'Since', empty: 'We wait for nobody.' },
};

const ONE_OF = { reference: 'Reference', approval: 'Approval', visit: 'Visit' } as const;

/** "DBS check", "Training: first aid". */
export function whatWords({ kind, what }: Pick<EvidenceLine, 'kind' | 'what'>): string {
  if (kind === 'check') {
    const known = CHECK_KINDS.find((one) => one === what);
    return known ? CHECK_RULES[known].label : 'Check';
  }
  if (kind === 'training') return `Training: ${isTrainingCategory(what) ? TRAINING_NAMES[what] : what}`;
  return ONE_OF[kind];
}
