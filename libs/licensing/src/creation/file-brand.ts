import type { RegisterBrand } from '@pa/platform';
import { readForm } from '@pa/web';
import { contrastProblems } from '../brands.service';
import { BrandForm } from '../pages/brand.form';
import { isRecord, type FileProblem, type YamlFile } from './yaml-file';

const MARKS = ['hills', 'waves', 'plain'];
const KEYS = [...Object.keys(new BrandForm()), 'mark', 'words'];
const MOST_WORDS = 20;
const LONGEST_WORD = 40;

/** By the same rules as the page on which a manager changes the look, contrast too. */
export function brandProblems(yaml: YamlFile): FileProblem[] {
  const { form, errors } = readForm(BrandForm, yaml.at(['brand']));
  const faint = errors.length > 0 ? [] : contrastProblems(form);
  return [
    ...yaml.unknownKeys(['brand'], KEYS),
    ...errors.map(({ field, text }) => yaml.problem(['brand', field], `${field}: ${text}.`)),
    ...faint.map(({ field, message }) => yaml.problem(['brand', field], `${field}: ${message}`)),
    ...yaml.expect(
      ['brand', 'mark'],
      (value) => value === undefined || MARKS.includes(value as string),
      `mark must be one of: ${MARKS.join(', ')}.`,
    ),
    ...yaml.expect(['brand', 'words'], areWords, 'words must be up to 20 pairs, each word of 40 letters or fewer.'),
  ];
}

/** Of a file that has no problem. */
export function readBrand(yaml: YamlFile, areas: readonly string[]): RegisterBrand {
  const { form } = readForm(BrandForm, yaml.at(['brand']));
  const mark = (yaml.at(['brand', 'mark']) as string | undefined) ?? 'plain';
  const words = (yaml.at(['brand', 'words']) as Readonly<Record<string, string>> | undefined) ?? {};
  return { ...form, mark, areas: [...areas], words };
}

function areWords(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isRecord(value)) return false;
  const pairs = Object.entries(value);
  return pairs.length <= MOST_WORDS && pairs.flat().every((word) => typeof word === 'string' && isShort(word));
}

function isShort(word: string): boolean {
  return word.trim().length > 0 && word.length <= LONGEST_WORD;
}
