import type { FileKind, Verdict } from '@pa/platform';

/** The file with an application, without its bytes. */
export interface ApplicationFile {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly verdict: Verdict;
  readonly addedAt: Date;
}

/** As it is kept. */
export interface ApplicationFileRow extends Omit<ApplicationFile, 'name'> {
  readonly applicationId: string;
  readonly nameSealed: Buffer;
  readonly keySealed: Buffer;
}
