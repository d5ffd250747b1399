import type { PublicPaProfile } from '@pa/register';
import type { VacancyEntity } from '../vacancies/vacancy.entity';
import type { ApplicationRow, ApplicationWords } from './application';

const ADDRESSES = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+44|\b0)(?:[\s-]?\d){9,10}\b/g;

/** Whether the employer may know who it is: always, or from the shortlist on where the advert is blind. */
export function isNamed(
  { isBlind }: Pick<VacancyEntity, 'isBlind'>,
  { shortlistedAt }: Pick<ApplicationRow, 'shortlistedAt'>,
): boolean {
  return !isBlind || shortlistedAt !== null;
}

/** What a PA is called until the name is shown. */
export function numberName({ number }: Pick<ApplicationRow, 'number'>): string {
  return `PA ${number ?? 0}`;
}

/** The PA's words with their name, email addresses and telephone numbers taken out: what is left tells not who it is. */
export function namelessWords(
  words: ApplicationWords,
  { firstName }: Pick<PublicPaProfile, 'firstName'>,
): ApplicationWords {
  const nameless = (text: string): string => withoutName(text.replace(ADDRESSES, '…'), firstName);
  const answers = Object.entries(words.answers).map(([id, text]): [string, string] => [id, nameless(text)]);
  return { message: nameless(words.message), answers: Object.fromEntries(answers) };
}

function withoutName(text: string, firstName: string): string {
  if (firstName === '') return text;
  const name = firstName.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replace(new RegExp(`(?<![\\p{L}\\p{M}])${name}(?![\\p{L}\\p{M}])`, 'giu'), '…');
}
