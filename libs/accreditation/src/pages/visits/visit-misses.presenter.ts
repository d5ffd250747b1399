import { LONGEST_WORDS } from '../../visits/findings';
import { MISSED_BY, TOOK_PLACE, type MissedBy } from '../../visits/visit';
import type { VisitCase } from '../../visits/visit-desk.service';
import { visitsPaths } from '../../visits/visits.paths';
import { MissedForm, PutRightForm } from './visit.forms';
import { MISSED_WORDS } from './visit-words';

const HINTS: Readonly<Record<MissedBy, string>> = {
  pa: 'This counts against the PA',
  register: 'Nobody of ours came or called',
  helped: 'The person who is helped was not there, was not well, or did not want it',
  other: 'Such as snow, or a line that broke',
};
const options = MISSED_BY.map((value) => ({ value, text: MISSED_WORDS.staff[value], hint: HINTS[value] }));

/** The form in which staff say that they could not meet; null where that is not so yet, or is said. */
export function missedForm({ id, state, hasBegun }: VisitCase, typed?: MissedForm) {
  if (state !== 'planned' || !hasBegun) return null;
  return {
    action: visitsPaths.missed(id),
    isOpen: typed !== undefined,
    values: typed ?? new MissedForm(),
    options,
  };
}

/** The form in which they put it right; null where there is nothing to, or somebody else has to. */
export function putRightForm({ id, state, missedBy, mayPlan }: VisitCase, typed?: PutRightForm) {
  if (state !== 'missed' || !mayPlan) return null;
  return {
    action: visitsPaths.putRight(id),
    isOpen: typed !== undefined,
    values: typed ?? new PutRightForm(),
    longest: LONGEST_WORDS,
    options: [
      ...options.filter(({ value }) => value !== missedBy),
      { value: TOOK_PLACE, text: 'We did meet', hint: 'You can write the visit up then' },
    ],
  };
}
