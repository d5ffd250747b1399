import { dateWords, type PageModel } from '@pa/web';
import type { RecordedNeeds } from '../communication-needs.service';
import { CONTACT_WAYS, flagsOf, FORMATS, INTERPRETERS, LONGEST_NOTES } from '../needs';
import { CONSENT_WORDINGS } from '../../privacy/consents/consent-wordings';
import { seenOf } from '../seen';
import type { NeedsForm } from './needs.form';

const options = (list: ReadonlyArray<{ key: string; text: string }>) =>
  list.map(({ key, text }) => ({ value: key, text }));

const CHOICES = {
  contactBy: options(CONTACT_WAYS),
  formats: options(FORMATS),
  interpreters: options(INTERPRETERS),
  longestNotes: LONGEST_NOTES,
};

/** The form, for the person themselves. */
export function needsModel(form: NeedsForm, recorded: RecordedNeeds & { readonly isAgreed: boolean }): PageModel {
  return {
    title: 'How we talk to you',
    lead: 'Tell us what helps. Everyone in our team sees it before they write or call. Our emails follow it at once.',
    values: form,
    choices: CHOICES,
    reviewWords: recorded.reviewOn ? `We ask you again on ${dateWords(recorded.reviewOn)}.` : null,
    agree: recorded.isAgreed ? null : CONSENT_WORDINGS['sensitive-facts'].asks,
    page: { back: { href: '/account', text: 'Your account' } },
  };
}

/** The same for staff who write down what somebody told them. */
export function staffNeedsModel(form: NeedsForm, person: RecordedNeeds & { readonly displayName: string }): PageModel {
  return {
    title: `How to talk to ${person.displayName}`,
    lead: 'Ask the person. Write down what they say. Keep to it each time you write or call.',
    flags: flagsOf(person.needs),
    seen: seenOf(person.updatedAt),
    values: form,
    choices: CHOICES,
    reviewWords: person.reviewOn ? `Ask again on ${dateWords(person.reviewOn)}.` : 'Nobody has asked this person yet.',
  };
}
