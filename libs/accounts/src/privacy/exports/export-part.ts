import type { ExportedRecord, Transaction } from '@pa/platform';

/** One part of a copy, from a table of the data map or from a lib's own telling. */
export interface ExportPart {
  readonly title: string;
  readonly about?: string;
  /** Names in the data, to words in the page. */
  readonly labels: Readonly<Record<string, string>>;
  read(tx: Transaction, personId: string): AsyncIterable<ExportedRecord>;
}
