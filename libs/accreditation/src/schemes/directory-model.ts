import type { Licensee, RegisterPolicies } from '@pa/platform';

/** Whom employers find: everyone, approved PAs alone, or everyone with approved PAs first. */
export const DIRECTORY_MODELS = ['information', 'approved-only', 'approved-first'] as const;
export type DirectoryModel = NonNullable<RegisterPolicies['directory']>;

/** Where a register chose nothing, everyone is found. */
export function directoryOf({ policies }: Pick<Licensee, 'policies'>): DirectoryModel {
  return policies.directory ?? 'information';
}
