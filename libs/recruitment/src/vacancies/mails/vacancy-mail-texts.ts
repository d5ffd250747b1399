import type { Licensee } from '@pa/platform';
import { dateWords } from '@pa/web';

/** A mail's words. Nothing of the advert, nobody's name and no reasons: mail is read over shoulders. */
export interface AdvertMailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
}

type Register = Pick<Licensee, 'name'>;

export function openMail({ name }: Register): AdvertMailText {
  return {
    subject: `Your advert is open. ${name}`,
    paragraphs: ['PAs can see your advert now.', 'Sign in to see who applies, or to print a poster of it.'],
    label: 'See my advert',
  };
}

export function wordsPassedMail({ name }: Register): AdvertMailText {
  return {
    subject: `Your new words are shown. ${name}`,
    paragraphs: ['We have read the new words of your advert. They are fine, and PAs see them now.'],
    label: 'See my advert',
  };
}

export function changesMail({ name }: Register): AdvertMailText {
  return {
    subject: `Please change something in your advert. ${name}`,
    paragraphs: [
      'We have looked at your advert. Something in it needs a change.',
      'Sign in to see what, and to answer us.',
    ],
    label: 'See what to change',
  };
}

export function removedMail({ name }: Register): AdvertMailText {
  return {
    subject: `Your advert is not shown any more. ${name}`,
    paragraphs: [
      'We have taken an advert of yours down. PAs cannot see it now.',
      'Sign in to see why. You can answer us there, or call us.',
    ],
    label: 'See why',
  };
}

export function pausedMail({ name }: Register): AdvertMailText {
  return {
    subject: `We have paused your advert. ${name}`,
    paragraphs: [
      'Your access to PAs has ended, so PAs cannot see your advert now.',
      'Nothing is lost. Once you have access again, one press opens it.',
    ],
    label: 'See my advert',
  };
}

export function closesSoonMail({ name }: Register, closesOn: string): AdvertMailText {
  return {
    subject: `Your advert closes soon. ${name}`,
    paragraphs: [
      `The last day of your advert is ${dateWords(closesOn)}.`,
      'Would you like more time? Sign in and choose a later date.',
    ],
    label: 'See my advert',
  };
}

export function expiredMail({ name }: Register): AdvertMailText {
  return {
    subject: `Your advert has closed. ${name}`,
    paragraphs: [
      'The closing date of your advert has passed, so PAs cannot see it now.',
      'Still looking? Sign in and copy it: a new advert takes a minute.',
    ],
    label: 'See my advert',
  };
}
