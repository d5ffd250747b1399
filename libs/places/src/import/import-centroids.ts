import { InvalidError } from '@pa/platform';
import type { CentroidStore } from './centroid-store';
import { CentroidSums } from './centroid-sums';
import { fieldsOf } from './csv-line';
import { formatOf, type FileFormat } from './file-formats';
import { linesOf, type ImportFile, type NumberedLine } from './import-file';
import { bad, type RowOutcome } from './postcode-row';

/** What an import says while it runs; the last event is `saved`. */
export type ImportEvent =
  | { readonly kind: 'progress'; readonly file: string; readonly rows: number; readonly percent: number }
  | { readonly kind: 'bad-row'; readonly file: string; readonly line: number; readonly why: string }
  | { readonly kind: 'saved'; readonly summary: ImportSummary };

export interface ImportSummary {
  readonly source: string;
  readonly rows: number;
  /** Rows whose place counts. */
  readonly used: number;
  /** Postcodes no longer in use, or without a place. */
  readonly passedOver: number;
  readonly bad: number;
  readonly outwardCodes: number;
}

const ROWS_BETWEEN_PROGRESS = 50_000;

interface Tally {
  readonly sums: CentroidSums;
  source: string;
  rows: number;
  used: number;
  passedOver: number;
  bad: number;
}

/**
 * Reads postcode files and saves the centre of each outward code: nothing before the last row has been read, then all at
 * once, so an import that fails or is broken off has changed nothing. Bad rows are told by line and left out. Refuses with
 * an InvalidError a file of no known format, and one with more bad rows than good: that is some other file.
 */
export async function* importCentroids(
  files: AsyncIterable<ImportFile>,
  store: CentroidStore,
): AsyncGenerator<ImportEvent> {
  const tally: Tally = { sums: new CentroidSums(), source: '', rows: 0, used: 0, passedOver: 0, bad: 0 };
  for await (const file of files) yield* readFile(file, tally);
  refuseUnlessGood(tally);
  await store.save(tally.sums.centroids(), tally.source);
  const { sums, ...counts } = tally;
  yield { kind: 'saved', summary: { ...counts, outwardCodes: sums.size } };
}

async function* readFile(file: ImportFile, tally: Tally): AsyncGenerator<ImportEvent> {
  let format: FileFormat | null = null;
  for await (const line of linesOf(file)) {
    const fields = fieldsOf(line.text);
    if (!format) {
      format = knownFormat(fields, file.name);
      tally.source = format.source;
      if (format.hasHeader) continue;
    }
    const outcome = outcomeOf(format, fields);
    count(tally, outcome);
    if (outcome.kind === 'bad') yield { kind: 'bad-row', file: file.name, line: line.number, why: outcome.why };
    if (tally.rows % ROWS_BETWEEN_PROGRESS === 0) yield progress(file, tally.rows, line);
  }
  if (!format) throw new InvalidError('empty-file', `${file.name} is empty.`);
  if (tally.rows % ROWS_BETWEEN_PROGRESS !== 0)
    yield { kind: 'progress', file: file.name, rows: tally.rows, percent: 100 };
}

function progress(file: ImportFile, rows: number, { bytesRead }: NumberedLine): ImportEvent {
  const percent = file.size > 0 ? Math.min(100, Math.floor((bytesRead / file.size) * 100)) : 100;
  return { kind: 'progress', file: file.name, rows, percent };
}

function knownFormat(firstLine: readonly string[], name: string): FileFormat {
  const format = formatOf(firstLine);
  if (format) return format;
  throw new InvalidError(
    'unknown-format',
    `${name} is no postcode file that we know. It can be ONSPD or NSPL (with its header), Code-Point Open, or have the columns outward_code,latitude,longitude.`,
  );
}

function outcomeOf(format: FileFormat, fields: readonly string[]): RowOutcome {
  if (fields.length < format.columns) return bad(`has ${fields.length} columns, not ${format.columns} or more`);
  return format.read(fields);
}

function count(tally: Tally, outcome: RowOutcome): void {
  tally.rows += 1;
  if (outcome.kind === 'bad') tally.bad += 1;
  else if (outcome.kind === 'passed-over') tally.passedOver += 1;
  else {
    tally.used += 1;
    tally.sums.add(outcome);
  }
}

function refuseUnlessGood({ used, bad: wrong }: Tally): void {
  if (used === 0) throw new InvalidError('no-good-row', 'No row has a postcode with a place. Nothing was changed.');
  if (wrong > used)
    throw new InvalidError('mostly-bad', `${wrong} rows are bad and only ${used} are good. Nothing was changed.`);
}
