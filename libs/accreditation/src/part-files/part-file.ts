import type { KeptFile } from '@pa/platform';

/** Where a file for a part stands. Only one that waits can be decided. */
export const PART_FILE_STATES = ['waiting', 'accepted', 'sent-back'] as const;
export type PartFileState = (typeof PART_FILE_STATES)[number];

/** Why staff send a file back: out of a list, so that nothing about people is written beside it. */
export const PART_FILE_WHYS = ['not-readable', 'other-part', 'other-name', 'out-of-date', 'not-whole'] as const;
export type PartFileWhy = (typeof PART_FILE_WHYS)[number];

export const PART_FILE_WHY_WORDS: Readonly<Record<PartFileWhy, string>> = {
  'not-readable': 'We cannot read it. Send us a clearer photo or copy.',
  'other-part': 'It does not show what this part asks for.',
  'other-name': 'It does not have your name on it.',
  'out-of-date': 'It is out of date. Send us the newest one.',
  'not-whole': 'Something is missing. Send us all the pages.',
};

/** What a PA sent for a part of the scheme. */
export interface PartFile {
  readonly id: string;
  readonly personId: string;
  /** Key of the part. */
  readonly module: string;
  readonly state: PartFileState;
  readonly why: PartFileWhy | null;
  readonly decidedAt: Date | null;
  readonly file: KeptFile;
}
