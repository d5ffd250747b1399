import { FILE_KINDS } from '@pa/platform';
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
  const { name, kind, size, verdict } = file;
  return {
    name,
    about: `${FILE_KINDS[kind].words}, ${sizeWords(size)}`,
    href: paths.applicationFile(applicationId),
    removeHref: paths.ownApplicationDeed(applicationId, 'remove-file'),
    care: verdict === 'clean' ? '' : 'This file has not been looked at for viruses. Open it only if you expected it.',
  };
}

/** "12 KB", "1.5 MB". */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
