import { dateWords, type PageModel } from '@pa/web';
import { localDay } from '../../local-day';
import { BASES, EVIDENCE_FOR, EVIDENCE, POWERS, type Invited, type Representation } from '../representation';
import { BASIS_WORDS, EVIDENCE_WORDS, POWER_WORDS } from '../representation-words';
import { REPRESENTATION_STATES, type RepresentationState } from '../representation-state';
import { representativesPaths as paths } from '../representatives.paths';
import type { BasisForm, GrantForm, RecordForm } from './representative.forms';
import { rowsOf, SCOPE_CHOICES, stateOf } from './representative-rows';

const TAB_WORDS: Readonly<Record<RepresentationState, string>> = {
  suspended: 'To look at',
  active: 'Acting',
  invited: 'Asked',
  ended: 'Ended',
  expired: 'Time is up',
};
/** What staff must decide stands first. */
const TAB_ORDER: readonly RepresentationState[] = ['suspended', 'active', 'invited', 'ended', 'expired'];

export const LIST_VIEW = 'accounts/representatives/staff-list.njk';

/** The choices of a basis, on every form of staff. Evidence of the person's own act is not staff's to give. */
export const BASIS_CHOICES = {
  bases: BASES.map((value) => ({ value, text: BASIS_WORDS[value] })),
  powers: [
    { value: '', text: 'It is no power of attorney' },
    ...POWERS.map((value) => ({ value, text: POWER_WORDS[value] })),
  ],
  evidence: EVIDENCE.filter((value) => Object.values(EVIDENCE_FOR).some((known) => known.includes(value))).map(
    (value) => ({ value, text: EVIDENCE_WORDS[value] }),
  ),
};

export function stateIn(given: unknown): RepresentationState {
  return REPRESENTATION_STATES.find((state) => state === given) ?? 'suspended';
}

export interface StaffList {
  readonly state: RepresentationState;
  readonly found: readonly Representation[];
  readonly counts: Partial<Record<RepresentationState, number>>;
  readonly today: string;
  readonly mayRecord: boolean;
}

export function listModel({ state, found, counts, today, mayRecord }: StaffList): PageModel {
  return {
    title: 'People who act for others',
    tabs: TAB_ORDER.map((one) => ({
      text: TAB_WORDS[one],
      href: `${paths.staffList}?state=${one}`,
      count: counts[one] ?? 0,
      countWords: counts[one] === 1 ? 'person' : 'people',
      current: one === state,
    })),
    caption: TAB_WORDS[state],
    columns: ['Acts for', 'Who acts', 'Until', state === 'suspended' ? 'Look at it by' : 'State', 'Next'].map(
      (text) => ({
        text,
      }),
    ),
    rows: found.map((one) => staffRow(one, today)),
    recordHref: mayRecord ? paths.staffRecord : null,
    page: { bodyClass: 'pa-wide pa-dense' },
  };
}

function staffRow(one: Representation, today: string): object[] {
  const due = one.reviewDueOn;
  const dueText = due ? `${dateWords(due)}${due < today ? ', late' : ''}` : '';
  return [
    { text: one.employerName },
    { text: one.representativeName ?? 'Not answered yet', label: 'Who acts' },
    { text: dateWords(one.untilDay), label: 'Until' },
    one.state === 'suspended'
      ? { text: dueText, label: 'Look at it by' }
      : { state: stateOf(one.state), label: 'State' },
    { text: 'Open', href: paths.staffOne(one.id), about: `for ${one.employerName}`, act: true },
  ];
}

export interface StaffCase {
  readonly found: Representation;
  readonly invited: Invited | null;
  readonly mayDecide: boolean;
}

/** One, with what staff may do about it now. */
export function caseModel({ found, invited, mayDecide }: StaffCase): PageModel {
  const { state, endedAs } = found;
  const asked = invited ? [{ key: 'Asked by email', value: `${invited.name}, ${invited.email}` }] : [];
  return {
    title: `Acting for ${found.employerName}`,
    who: found.representativeName ?? 'Nobody yet',
    state: stateOf(state),
    rows: [{ key: 'Acts for', value: found.employerName }, ...asked, ...rowsOf(found)],
    review: reviewOf(found),
    can: {
      end: mayDecide && (state === 'active' || state === 'invited'),
      confirm: mayDecide && state === 'suspended',
      restore: mayDecide && state === 'suspended' && endedAs !== 'employer',
      basis: mayDecide && ['invited', 'active', 'suspended'].includes(state),
      change: mayDecide && state === 'active',
    },
    basisHref: paths.staffBasis(found.id),
    changeHref: paths.staffChange(found.id),
    page: { back: { href: `${paths.staffList}?state=${state}`, text: 'People who act for others' } },
  };
}

function reviewOf({ state, endedAs, reviewDueOn, reviewedAt }: Representation): string | null {
  if (state === 'suspended' && reviewDueOn)
    return endedAs === 'employer'
      ? `The person ended this. Call them and ask if all is well. By ${dateWords(reviewDueOn)}.`
      : `This was ended. Call both and ask why. By ${dateWords(reviewDueOn)}.`;
  return reviewedAt ? `We looked at it on ${dateWords(localDay(reviewedAt))}.` : null;
}

/** `name` is of the employer from whose page staff came. */
export function recordModel(form: RecordForm, name: string | null): PageModel {
  return {
    title: name ? `Write down who acts for ${name}` : 'Write down who acts for someone',
    name,
    values: form,
    scopeChoices: SCOPE_CHOICES,
    basisChoices: BASIS_CHOICES,
    page: { back: { href: paths.staffList, text: 'People who act for others' } },
  };
}

export function basisModel(id: string, form: BasisForm): PageModel {
  return {
    title: 'Why they may act',
    values: form,
    basisChoices: BASIS_CHOICES,
    page: { back: { href: paths.staffOne(id) } },
  };
}

export function changeModel(id: string, form: GrantForm): PageModel {
  return {
    title: 'What they may do',
    values: form,
    scopeChoices: SCOPE_CHOICES,
    page: { back: { href: paths.staffOne(id) } },
  };
}
