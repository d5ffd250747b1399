import type { KeptFile, KeyedFileRow } from '@pa/platform';

/** The file with an application, without its bytes. */
export type ApplicationFile = KeptFile;

/** As it is kept. */
export interface ApplicationFileRow extends KeyedFileRow {
  readonly applicationId: string;
}
