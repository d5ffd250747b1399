import type { FieldProblem } from '@pa/platform';
import type { SpokenLanguage } from '../pa-profile.entity';
import { taxonomies } from '../taxonomies';
import { inListOrder, isOneOf, unknownKeys } from './answers';
import type { Section } from './section';

export interface LanguagesAndCommunication {
  readonly languages: readonly SpokenLanguage[];
  readonly communicationMethods: readonly string[];
}

/** Languages with how well, and other ways of talking. */
export const languagesAndCommunication: Section<LanguagesAndCommunication> = {
  title: 'Languages and communication',

  problems: ({ languages, communicationMethods }) => [
    ...unknownKeys(
      'languages',
      'languages',
      languages.map(({ language }) => language),
    ),
    ...levelProblems(languages),
    ...unknownKeys('communicationMethods', 'communicationMethods', communicationMethods),
  ],

  columns: ({ languages, communicationMethods }) => ({
    languages: taxonomies.languages.flatMap(({ key }) => {
      const spoken = languages.find(({ language }) => language === key);
      return spoken ? [{ language: spoken.language, level: spoken.level }] : [];
    }),
    communicationMethods: inListOrder('communicationMethods', communicationMethods),
  }),

  read: ({ languages, communicationMethods }) => ({ languages, communicationMethods }),

  missing: ({ languages }) =>
    languages.length === 0 ? [{ field: 'languages', message: 'Choose at least one language that you speak.' }] : [],
};

function levelProblems(languages: readonly SpokenLanguage[]): FieldProblem[] {
  const wrong = languages.find(({ level }) => !isOneOf('languageLevels', level));
  if (wrong) {
    const choices = taxonomies.languageLevels.map(({ label }) => label.toLowerCase()).join(', ');
    return [{ field: 'languages', message: `Choose how well you speak each language: ${choices}.` }];
  }
  const named = languages.map(({ language }) => language);
  const twice = named.find((language, place) => named.indexOf(language) !== place);
  return twice ? [{ field: 'languages', message: `Choose one answer for each language. “${twice}” has two.` }] : [];
}
