import { localDay } from '@pa/accounts';
import { dateWords, type PageModel } from '@pa/web';
import type { OwnReference } from '../../references/own-references.service';
import { REFERENCE_REFUSAL_WORDS, RELATION_WORDS, RELATIONS } from '../../references/reference';
import { hasRunOut, mayMove } from '../../references/reference-state';
import { referencePaths } from '../../references/references.paths';
import { answerRows } from './answers.presenter';
import type { AskForm } from './reference.forms';

interface Told {
  readonly kind: 'good' | 'wait' | 'bad' | 'plain';
  readonly text: string;
  readonly next: string;
}

const TOLD: Readonly<Record<Exclude<OwnReference['state'], 'asked' | 'taken-out'>, Told>> = {
  received: { kind: 'wait', text: 'It came', next: 'Our staff look at it next. You do not need to do anything.' },
  accepted: { kind: 'good', text: 'It came and counts', next: '' },
  'not-usable': { kind: 'bad', text: 'We cannot use it', next: 'Please ask somebody else, or call us.' },
  declined: { kind: 'plain', text: 'They would rather not', next: 'Please ask somebody else.' },
  withdrawn: { kind: 'plain', text: 'They took it back', next: 'Please ask somebody else.' },
};

/** What the list needs beside the references: today, and how many employers may read each that can be shown. */
interface Shown {
  readonly shown: ReadonlyMap<string, number>;
  readonly now: Date;
}

export function ownReferencesModel(references: readonly OwnReference[], { shown, now }: Shown): PageModel {
  return {
    title: 'Your references',
    askHref: referencePaths.ask,
    counting: references.filter(({ state }) => state === 'accepted').length,
    references: references.map((reference) => ({ ...ownReference(reference, now), ...audienceOf(reference, shown) })),
  };
}

function ownReference(reference: OwnReference, now: Date) {
  const { id, referee, state, version, answers, refusal } = reference;
  const { next, ...told } = toldOf(reference, now);
  return {
    name: referee?.name ?? 'Somebody you asked',
    organisation: referee?.organisation,
    state: told,
    asked: `You asked on ${dateWords(localDay(reference.askedAt))}.`,
    refusal: refusal && REFERENCE_REFUSAL_WORDS[refusal],
    next,
    rows: answers ? answerRows(answers) : null,
    isClosed: !answers && (state === 'accepted' || state === 'received'),
    version,
    renewAction: mayMove(state, 'renew') ? referencePaths.renew(id) : null,
    takeOutHref: mayMove(state, 'takeOut') ? referencePaths.takeOut(id) : null,
  };
}

/** What goes with it stands there before it goes. */
export function takeOutReferenceModel({ referee, state, version }: OwnReference): PageModel {
  const name = referee?.name ?? 'somebody you asked';
  return {
    ...{ title: `Take this out? The reference of ${name}`, version, back: referencePaths.own },
    lines: [
      ...(state === 'accepted' ? ['It counts now. An approval that needs it may end.'] : []),
      'We delete who it is and what they wrote. Employers to whom you showed it cannot read it any more.',
      'It does not come back: you would have to ask them again.',
    ],
  };
}

function audienceOf({ id, state, answers }: OwnReference, shown: ReadonlyMap<string, number>) {
  const count = shown.get(id);
  if (count === undefined) return { isUnshown: state === 'accepted' && answers !== null };
  const employers = count === 1 ? '1 employer' : `${count === 0 ? 'No' : count} employers`;
  return { audienceHref: referencePaths.audience(id), audience: `${employers} may read it.` };
}

function toldOf(reference: OwnReference, now: Date): Told {
  const { state, way, expiresAt } = reference;
  if (state === 'taken-out') return { kind: 'plain', text: 'You took it out', next: '' };
  if (state !== 'asked') return TOLD[state];
  if (hasRunOut(reference, now))
    return { kind: 'bad', text: 'No answer came', next: 'Ask them again, or ask somebody else.' };
  if (way === 'telephone') return { kind: 'wait', text: 'We call them', next: 'Our staff will call them.' };
  return { kind: 'wait', text: 'We asked them', next: `They can answer until ${dateWords(localDay(expiresAt))}.` };
}

export function askModel(form: AskForm): PageModel {
  return {
    title: 'Ask for a reference',
    action: referencePaths.ask,
    back: referencePaths.own,
    values: form,
    dates: { knownFrom: form.boxes('knownFrom'), knownTo: form.boxes('knownTo') },
    relations: RELATIONS.map((value) => ({ value, text: RELATION_WORDS[value] })),
    ways: [
      { value: 'email', text: 'By email', hint: 'We send them a link. They do not need an account' },
      { value: 'telephone', text: 'By telephone', hint: 'Our staff call them and write down what they say' },
    ],
  };
}
