import { dateWords, durationWords } from '@pa/web';
import { hoursWords, labelWords, payWords } from '../advert-facts';
import { INTERVIEW_WAYS, momentWords, type Interview } from '../interview';
import type { OfferState } from '../offers.repository';
import type { Offer } from '../offers.service';

/** The newest interview of an application, as both sides see it. */
export interface ShownInterview {
  readonly isOffered: boolean;
  readonly isChosen: boolean;
  readonly title: string;
  readonly way: string;
  readonly place: string;
  /** A video link can be followed; the words of a place cannot. */
  readonly link: string | null;
  readonly length: string;
  readonly when: string;
  /** Those that are still to come. */
  readonly times: readonly { readonly value: string; readonly text: string }[];
}

const TITLES = {
  offered: 'Times for an interview',
  chosen: 'Your interview',
  'none-fits': 'None of the times fits',
  'called-off': 'The interview is called off',
} as const;

export function shownInterview(interview: Interview | undefined, now: Date): ShownInterview | null {
  if (!interview) return null;
  const { state, way, place, chosenAt } = interview;
  return {
    isOffered: state === 'offered',
    isChosen: state === 'chosen',
    title: TITLES[state],
    way: INTERVIEW_WAYS[way],
    place: way === 'video' ? '' : place,
    link: way === 'video' ? place : null,
    length: durationWords(interview.minutes),
    when: chosenAt ? momentWords(chosenAt) : '',
    times: interview.times
      .filter((time) => time.getTime() > now.getTime())
      .map((time) => ({ value: time.toISOString(), text: momentWords(time) })),
  };
}

const OFFER_WORDS: Readonly<Record<OfferState, string>> = {
  open: 'Waiting for an answer',
  accepted: 'Accepted',
  declined: 'Declined',
  'taken-back': 'Taken back',
  lapsed: 'No longer open',
};

export interface ShownOffer {
  readonly state: string;
  readonly isOpen: boolean;
  readonly rows: readonly { readonly key: string; readonly value: string }[];
}

/** The terms as they were offered. */
export function shownOffer({ state, terms }: Offer): ShownOffer {
  const rows = [
    { key: 'First day', value: dateWords(terms.startsOn) },
    { key: 'Until', value: terms.endsOn ? dateWords(terms.endsOn) : 'No end date' },
    { key: 'Hours', value: [hoursWords(terms), terms.hoursWords].filter((words) => words !== '').join('. ') },
    { key: 'Pay', value: payWords(terms) },
    { key: 'Tasks', value: labelWords('tasks', terms.tasks) },
    { key: 'Not part of this job', value: labelWords('tasks', terms.never) },
    { key: 'Depends on', value: [labelWords('checks', terms.checks), terms.conditions].filter(Boolean).join('. ') },
  ];
  return { state: OFFER_WORDS[state], isOpen: state === 'open', rows: rows.filter(({ value }) => value !== '') };
}
