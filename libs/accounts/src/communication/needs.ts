import { InvalidError, type FieldProblem } from '@pa/platform';

/** One way of writing or speaking that somebody can ask for. */
interface Choice {
  readonly key: string;
  readonly text: string;
  /** How staff see it before they write or call. */
  readonly flag: string;
}

export const CONTACT_WAYS = [
  { key: 'email', text: 'Email', flag: 'Email' },
  { key: 'phone', text: 'Phone call', flag: 'Call' },
  { key: 'text', text: 'Text message', flag: 'Text' },
  { key: 'letter', text: 'Letter', flag: 'Write a letter' },
  { key: 'bsl-video-relay', text: 'British Sign Language by video relay', flag: 'BSL video relay' },
  { key: 'text-relay', text: 'Text relay', flag: 'Text relay: dial 18001 first' },
] as const satisfies readonly Choice[];

export const FORMATS = [
  { key: 'large-print', text: 'Large print', flag: 'Large print' },
  { key: 'easy-read', text: 'Easy Read, with pictures', flag: 'Easy Read' },
  { key: 'plain-text', text: 'Email as plain text only', flag: 'Plain text email' },
  { key: 'audio', text: 'Audio', flag: 'Audio' },
  { key: 'braille', text: 'Braille by post', flag: 'Braille by post' },
] as const satisfies readonly Choice[];

export const INTERPRETERS = [
  { key: 'none', text: 'No, thank you', flag: '' },
  { key: 'spoken', text: 'Yes, for a spoken language', flag: 'Interpreter' },
  { key: 'bsl', text: 'Yes, for British Sign Language', flag: 'BSL interpreter' },
  { key: 'lip-speaker', text: 'Yes, a lip-speaker', flag: 'Lip-speaker' },
  { key: 'deafblind', text: 'Yes, for deafblind people', flag: 'Deafblind interpreter' },
] as const satisfies readonly Choice[];

export type ContactWay = (typeof CONTACT_WAYS)[number]['key'];
export type Format = (typeof FORMATS)[number]['key'];
export type Interpreter = (typeof INTERPRETERS)[number]['key'];

/** What somebody needs so that they can read, hear and answer us. Empty lists mean: as for everyone. */
export interface Needs {
  readonly contactBy: readonly ContactWay[];
  readonly formats: readonly Format[];
  /** Empty: English. */
  readonly language: string;
  readonly interpreter: Interpreter;
  /** What else helps, in their own words. */
  readonly notes: string;
}

export const NO_NEEDS: Needs = { contactBy: [], formats: [], language: '', interpreter: 'none', notes: '' };

/** Nothing was told. */
export function isAsEveryone({ contactBy, formats, language, interpreter, notes }: Needs): boolean {
  return contactBy.length + formats.length === 0 && interpreter === 'none' && `${language}${notes}` === '';
}

export const LONGEST_LANGUAGE = 40;
export const LONGEST_NOTES = 1000;
const LANGUAGE = /^[\p{L}\p{M}][\p{L}\p{M}' ’ʻ.()\-‑]*$/u;

/** What came from outside: texts that may be anything. */
export interface GivenNeeds {
  readonly contactBy: readonly string[];
  readonly formats: readonly string[];
  readonly language: string;
  readonly interpreter: string;
  readonly notes: string;
}

/**
 * The needs as they are kept.
 * @throws InvalidError with a problem for each field
 */
export function neededOf(given: GivenNeeds): Needs {
  const [language, notes] = [given.language.trim().replace(/\s+/g, ' '), given.notes.trim()];
  const problems = [
    ...unknown('contactBy', CONTACT_WAYS, given.contactBy),
    ...unknown('formats', FORMATS, given.formats),
    ...unknown('interpreter', INTERPRETERS, [given.interpreter]),
    ...tooLong('language', language, LONGEST_LANGUAGE),
    ...tooLong('notes', notes, LONGEST_NOTES),
    ...(language !== '' && !LANGUAGE.test(language)
      ? [{ field: 'language', message: 'Use letters only for the language.' }]
      : []),
  ];
  if (problems.length > 0) throw InvalidError.of(problems);
  return {
    contactBy: chosen(CONTACT_WAYS, given.contactBy),
    formats: chosen(FORMATS, given.formats),
    language,
    interpreter: given.interpreter as Interpreter,
    notes,
  };
}

/** What whoever is about to write or call must see first, in a few words each. */
export function flagsOf(needs: Needs): string[] {
  return [
    ...CONTACT_WAYS.filter(({ key }) => needs.contactBy.includes(key)).map(({ flag }) => flag),
    ...FORMATS.filter(({ key }) => needs.formats.includes(key)).map(({ flag }) => flag),
    ...(needs.language === '' ? [] : [`Language: ${needs.language}`]),
    ...INTERPRETERS.filter(({ key, flag }) => key === needs.interpreter && flag !== '').map(({ flag }) => flag),
    ...(needs.notes === '' ? [] : ['Has a note']),
  ];
}

/** Without doubles, in the order of the list. */
function chosen<K extends string>(list: ReadonlyArray<{ readonly key: K }>, given: readonly string[]): K[] {
  return list.map(({ key }) => key).filter((key) => given.includes(key));
}

function unknown(field: string, list: readonly Choice[], given: readonly string[]): FieldProblem[] {
  const known = list.map(({ key }) => key);
  return given.every((key) => known.includes(key)) ? [] : [{ field, message: 'Choose from the list.' }];
}

function tooLong(field: string, text: string, most: number): FieldProblem[] {
  return text.length <= most ? [] : [{ field, message: `Use ${most} letters or fewer.` }];
}
