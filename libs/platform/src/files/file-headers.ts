import { FILE_KINDS, type FileKind } from './checking/file-kinds';

/**
 * How a file is given out: saved, never shown inside the register, its kind as we found it and no other, in a box of its
 * own should a browser show it all the same.
 */
export function fileHeaders({ name, kind }: { name: string; kind: FileKind }): Readonly<Record<string, string>> {
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  return {
    'Content-Type': FILE_KINDS[kind].type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeRfc5987(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
