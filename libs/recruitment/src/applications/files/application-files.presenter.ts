import { careWords, fileWords } from '@pa/platform';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import type { ApplicationFile } from './application-file';

/** A file as pages show it. */
export interface ShownFile {
  readonly name: string;
  readonly about: string;
  readonly href: string;
  readonly removeHref: string;
  /** Said before anybody opens it; empty where a scanner has looked. */
  readonly care: string;
}

export function shownFile(applicationId: string, file: ApplicationFile | null): ShownFile | null {
  if (!file) return null;
  const { name, verdict } = file;
  return {
    name,
    about: fileWords(file),
    href: paths.applicationFile(applicationId),
    removeHref: paths.ownApplicationDeed(applicationId, 'remove-file'),
    care: careWords(verdict),
  };
}
