import { FILE_KINDS, type FileKind } from './checking/file-kinds';
import type { Verdict } from './virus-scanner';

/** "PDF, 12 KB". */
export function fileWords({ kind, size }: { readonly kind: FileKind; readonly size: number }): string {
  return `${FILE_KINDS[kind].words}, ${sizeWords(size)}`;
}

/** Said before anybody opens a file; '' where a scanner has looked. */
export function careWords(verdict: Verdict): string {
  return verdict === 'clean' ? '' : 'This file has not been looked at for viruses. Open it only if you expected it.';
}

/** "12 KB", "1.5 MB". */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
