import type { FieldProblem } from '@pa/platform';
import type { ProfileText } from '../pa-profile.entity';
import { tidy, tidyLine, tooLong } from './answers';
import { contactDetailIn } from './contact-details';
import type { Section } from './section';

export const LONGEST_FIRST_NAME = 60;
export const LONGEST_HEADLINE = 100;
export const LONGEST_ABOUT = 2000;

export type AboutYou = ProfileText;

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' ’ʻ.\-‑]*$/u;
/** One letter with its marks, and perhaps a full stop. */
const INITIAL = /^\p{L}\p{M}*\.?$/u;

/** The PA's name as everyone sees it, and the PA's own words. */
export const aboutYou: Section<AboutYou> = {
  title: 'About you',

  problems(values) {
    const text = tidyText(values);
    return [
      ...nameProblems(text),
      ...tooLong('headline', text.headline, LONGEST_HEADLINE),
      ...contactProblems('headline', text.headline),
      ...tooLong('about', text.about, LONGEST_ABOUT),
      ...contactProblems('about', text.about),
    ];
  },

  columns: (values) => ({ ...tidyText(values) }),

  read: ({ firstName, initial, headline, about, pendingText }) =>
    pendingText ?? { firstName, initial, headline, about },

  missing: (profile) => [
    ...(profile.firstName === '' ? [{ field: 'firstName', message: 'Tell us your first name.' }] : []),
    ...(profile.headline === '' ? [{ field: 'headline', message: 'Say who you are in one line.' }] : []),
    ...(profile.about === '' ? [{ field: 'about', message: 'Write a few words about yourself.' }] : []),
  ],
};

/** "Amira K.", or the first name alone where there is no other. */
export function displayNameOf({ firstName, initial }: Pick<ProfileText, 'firstName' | 'initial'>): string {
  return initial === '' ? firstName : `${firstName} ${initial}.`;
}

/** The other way round, from the name of the account. */
export function nameParts(displayName: string): Pick<ProfileText, 'firstName' | 'initial'> {
  const [, firstName, initial] = /^(.+) (\p{L}\p{M}*)\.$/u.exec(displayName) ?? [];
  return firstName && initial ? { firstName, initial } : { firstName: displayName, initial: '' };
}

function tidyText({ firstName, initial, headline, about }: AboutYou): AboutYou {
  const letter = tidyLine(initial).replace(/\.$/, '').toLocaleUpperCase('en-GB');
  return { firstName: tidyLine(firstName), initial: letter, headline: tidyLine(headline), about: tidy(about) };
}

function nameProblems({ firstName, initial }: AboutYou): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (firstName === '') problems.push({ field: 'firstName', message: 'Write your first name.' });
  else if (!NAME.test(firstName))
    problems.push({ field: 'firstName', message: 'Use letters only in your first name.' });
  problems.push(...tooLong('firstName', firstName, LONGEST_FIRST_NAME));
  if (initial !== '' && !INITIAL.test(initial))
    problems.push({ field: 'initial', message: 'Write only the first letter of your last name.' });
  return problems;
}

function contactProblems(field: string, text: string): FieldProblem[] {
  const found = contactDetailIn(text);
  if (!found) return [];
  return [{ field, message: `Take out ${found}. Employers write to you here, and you choose whom to tell.` }];
}
