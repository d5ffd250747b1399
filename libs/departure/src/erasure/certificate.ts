import { localDay } from '@pa/accounts';
import type { DataMap } from '@pa/platform';
import { countWords, dateWords } from '@pa/web';
import { sumOf, type Erasure } from './erasure';
import type { ErasureNames } from './erasure-desk.service';
import { KEPT_TABLES } from './kept-tables';

export interface CertificateRow {
  readonly key: string;
  readonly value: string;
}

/** What the certificate of deletion tells, for the page and for the paper. */
export interface Certificate {
  readonly title: string;
  readonly facts: readonly CertificateRow[];
  readonly erased: readonly CertificateRow[];
  readonly kept: readonly CertificateRow[];
  readonly notes: readonly string[];
}

const SOMEBODY = 'An operator who has left';

/** Null while the register is not erased. `map`: what each table holds, in words. */
export function certificateOf(erasure: Erasure, names: ErasureNames, map: DataMap): Certificate | null {
  const { found, kept, number, doneAt, registerName, organisation, filesDone } = erasure;
  if (!found || !kept || number === null || !doneAt) return null;
  return {
    title: `Certificate of deletion number ${number}`,
    facts: [
      { key: 'Register', value: registerName },
      ...(organisation === null ? [] : [{ key: 'Organisation', value: organisation }]),
      { key: 'Erased on', value: dayWords(doneAt) },
      ...agreementRows(erasure, names),
      {
        key: 'What was erased',
        value: `${countWords(sumOf(found), 'row', 'rows')} and ${countWords(filesDone, 'file', 'files')}`,
      },
      ...copyRows(erasure),
    ],
    erased: rowsOf(found).map(([table, count]) => ({
      key: table,
      value: rowWords(count, map[`public.${table}`]?.holds),
    })),
    kept: rowsOf(kept).map(([table, count]) => ({ key: table, value: rowWords(count, KEPT_TABLES[table]) })),
    notes: [
      emptyWords(Object.values(found).filter((count) => count === 0).length),
      'What a search engine held of the register is gone, too. None of its addresses leads to it any more.',
      'Backups that were made before this day may still hold it until each of them is deleted. Whoever brings one back has to erase the register again.',
    ],
  };
}

export function agreementRows({ proposedAt, confirmedAt }: Erasure, names: ErasureNames): CertificateRow[] {
  return [
    { key: 'Proposed by', value: `${names.proposer ?? SOMEBODY}, ${dayWords(proposedAt)}` },
    ...(confirmedAt ? [{ key: 'Agreed by', value: `${names.confirmer ?? SOMEBODY}, ${dayWords(confirmedAt)}` }] : []),
  ];
}

export function copyRows({ copy, noCopyWords }: Erasure): CertificateRow[] {
  if (!copy) return [{ key: 'Copy', value: `None was taken. ${noCopyWords ?? ''}`.trim() }];
  return [
    { key: 'Copy', value: `The managers took one on ${dayWords(copy.takenAt)}` },
    { key: 'SHA-256 of its manifest', value: copy.manifestSha256 },
  ];
}

function rowsOf(counts: Readonly<Record<string, number>>): Array<[string, number]> {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([one], [other]) => one.localeCompare(other));
}

function rowWords(count: number, words: string | undefined): string {
  return [countWords(count, 'row', 'rows'), ...(words === undefined ? [] : [words])].join('. ');
}

function emptyWords(count: number): string {
  return `${countWords(count, 'more table was', 'more tables were')} looked at and held nothing of the register.`;
}

function dayWords(instant: Date): string {
  return dateWords(localDay(instant));
}
