import { InvalidError } from '@pa/platform';

export const FORMAT = 'pa-register-export';
export const FORMAT_VERSION = 1;

export interface MovedTable {
  readonly name: string;
  readonly rows: number;
  /** Over all rows in order; the same at both ends, and only for who has the export's key. */
  readonly digest: string;
  /** SHA-256 of the file of its lines. */
  readonly sha256: string;
}

export interface MovedFile {
  readonly id: string;
  readonly sha256: string;
}

/** What an export says of itself. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: typeof FORMAT_VERSION;
  readonly madeAt: string;
  readonly licenseeId: string;
  /** Of the tables and columns of the database it comes from. */
  readonly schema: string;
  /** The public key that it is sealed for, and that of its own pair. */
  readonly recipient: string;
  readonly sender: string;
  /** JSON texts. */
  readonly register: string;
  readonly hosts: string;
  readonly tables: readonly MovedTable[];
  readonly files: readonly MovedFile[];
}

/** @throws InvalidError when it is none of ours */
export function manifestIn(text: string): Manifest {
  const manifest = parsed(text);
  if (manifest?.format !== FORMAT || manifest.version !== FORMAT_VERSION)
    throw new InvalidError('no-export', 'This folder holds no export that this version can read.');
  return manifest as Manifest;
}

function parsed(text: string): Partial<Manifest> | null {
  try {
    return JSON.parse(text) as Partial<Manifest> | null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
