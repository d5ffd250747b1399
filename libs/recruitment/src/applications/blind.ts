import type { PublicPaProfile } from '@pa/register';
import type { VacancyEntity } from '../vacancies/vacancy.entity';
import {
  findAddresses,
  findLinks,
  findMail,
  findPhones,
  findPostcodes,
  findSurnames,
  NormalisedText,
  withoutOverlap,
  type Hit,
} from '../checker';
import type { ApplicationRow, ApplicationWords } from './application';

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

/** The PA's words without their name and any way to find them: what is left tells not who it is. */
export function namelessWords(
  words: ApplicationWords,
  { firstName }: Pick<PublicPaProfile, 'firstName'>,
): ApplicationWords {
  const all = [words.message, ...Object.values(words.answers)].join('\n');
  const names = [...new Set([firstName, ...surnamesIn(all, firstName)])].filter((name) => name.length > 1);
  const nameless = (text: string): string => withoutNames(withoutContacts(text), names);
  const answers = Object.entries(words.answers).map(([id, text]): [string, string] => [id, nameless(text)]);
  return { message: nameless(words.message), answers: Object.fromEntries(answers) };
}

const FINDERS: readonly ((read: NormalisedText) => Hit[])[] = [
  ({ lower }) => findMail(lower),
  ({ lower }) => findPhones(lower),
  ({ lower }) => findLinks(lower),
  (read) => findAddresses(read),
  (read) => findPostcodes(read),
  ({ plain }) => findSurnames(plain),
];

function withoutContacts(text: string): string {
  const read = new NormalisedText(text);
  const hits = withoutOverlap(FINDERS.flatMap((find) => find(read)));
  return hits.reduceRight((rest, hit) => {
    const { start, end } = read.quote(hit.start, hit.end);
    return `${rest.slice(0, start)}…${rest.slice(end)}`;
  }, text);
}

/** The words with a capital that follow the first name, and those that stand where people say who they are. */
function surnamesIn(text: string, firstName: string): string[] {
  const after = firstName === '' ? [] : [...text.matchAll(followedBy(firstName))].map(([, surname = '']) => surname);
  const { plain } = new NormalisedText(text);
  const said = findSurnames(plain).flatMap(({ start, end }) => plain.slice(start, end).split(/\s+/));
  return [...after, ...said.filter((word) => !/^(?:Mrs?|Ms|Miss|Mx|Dr)\.?$/.test(word))].filter(
    (name) => name.length > 1,
  );
}

function followedBy(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])${escaped(name)}\\s+(\\p{Lu}[\\p{L}\\p{M}'’-]+)`, 'gu');
}

function withoutNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const one = names.map(escaped).join('|');
  // Also two of them run together, as in the name of an account.
  return text.replace(new RegExp(`(?<![\\p{L}\\p{M}])(?:${one})(?:[._-]?(?:${one}))*(?![\\p{L}\\p{M}])`, 'giu'), '…');
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
