/** Where bytes of one register stand: which register, and a UUID of the file's own. */
export interface FilePlace {
  readonly licenseeId: string;
  readonly fileId: string;
}

/**
 * Keeps files as bytes that are sealed already: whoever reads the disk, or a copy of it, reads nothing. On
 * disk, or with S3_URL in a bucket: two classes behind the same four verbs.
 */
export abstract class FileStore {
  /** Whole or not at all. The same place again replaces what stood there. */
  abstract put(place: FilePlace, bytes: Buffer): Promise<void>;
  /** Null where nothing stands. */
  abstract find(place: FilePlace): Promise<Buffer | null>;
  /** Safe to repeat. */
  abstract remove(place: FilePlace): Promise<void>;
  /** Files of a register that were put there before a moment. */
  abstract listBefore(licenseeId: string, moment: Date): AsyncIterable<string>;
}
