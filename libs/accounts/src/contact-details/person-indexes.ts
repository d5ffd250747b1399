import type { Secrets } from '@pa/platform';
import { normaliseName, normaliseSurname } from './normalise';

/** Blind indexes of a name: the whole, by which a person can be hidden from, and the last, by which staff find people. */
export interface NameIndexes {
  readonly nameIndex: Buffer;
  readonly surnameIndex: Buffer;
}

export function nameIndexesOf(secrets: Secrets, licenseeId: string, fullName: string): NameIndexes {
  return {
    nameIndex: secrets.blindIndex(licenseeId, 'name', normaliseName(fullName)),
    surnameIndex: secrets.blindIndex(licenseeId, 'surname', normaliseSurname(fullName)),
  };
}
