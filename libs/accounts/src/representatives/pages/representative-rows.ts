import { dateWords } from '@pa/web';
import { localDay } from '../../local-day';
import type { Representation } from '../representation';
import { basisWords, ENDED_AS_WORDS, EVIDENCE_WORDS, SCOPE_WORDS, scopeWords } from '../representation-words';
import { representationStateWords, type RepresentationState } from '../representation-state';

/** A row of a summary: what it is, and what it says. */
export interface Row {
  readonly key: string;
  readonly value: string;
}

/** What the choices of scopes look like on a form. Looking is always there, so it is said, not asked. */
export const SCOPE_CHOICES = (['message', 'adverts', 'pay'] as const).map((value) => ({
  value,
  text: SCOPE_WORDS[value].text,
  hint: SCOPE_WORDS[value].hint,
}));

const KINDS: Readonly<Record<RepresentationState, 'good' | 'wait' | 'bad' | 'plain'>> = {
  invited: 'wait',
  active: 'good',
  suspended: 'wait',
  ended: 'plain',
  expired: 'plain',
};

/** A state for a pill: words and colour. */
export function stateOf(state: RepresentationState): { kind: string; text: string } {
  return { kind: KINDS[state], text: capital(representationStateWords(state)) };
}

/** All there is to say about one, in order. */
export function rowsOf(found: Representation): Row[] {
  const { state, scopes, untilDay, basis, power, evidence, evidenceOn, endedAt, endedAs } = found;
  const asked = found.acceptedAt ? [] : [{ key: 'Asked on', value: dateWords(localDay(found.createdAt)) }];
  return [
    { key: 'Now', value: capital(representationStateWords(state)) },
    { key: 'May', value: scopeWords(scopes) },
    { key: 'Until', value: dateWords(untilDay) },
    { key: 'Why they may', value: basisWords(basis, power) },
    { key: 'How we know', value: `${EVIDENCE_WORDS[evidence]}, on ${dateWords(evidenceOn)}` },
    ...asked,
    ...(found.acceptedAt ? [{ key: 'Said yes on', value: dateWords(localDay(found.acceptedAt)) }] : []),
    ...(endedAt && endedAs
      ? [{ key: 'Ended', value: `On ${dateWords(localDay(endedAt))}, by ${ENDED_AS_WORDS[endedAs]}` }]
      : []),
  ];
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
