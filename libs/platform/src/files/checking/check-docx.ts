import { inflateRawSync } from 'node:zlib';
import { FileRefusedError, NOT_SAFE, NOT_WHOLE } from './file-problem';
import { listEntries, type ZipEntry } from './zip-entries';

const MOST_UNPACKED = 60 * 1024 * 1024;
const NEEDED = ['[Content_Types].xml', 'word/document.xml'];
/** Macros, other programs' objects, and anything that is a program or an archive itself. */
const UNSAFE_NAME =
  /vbaproject|vbadata|\/(embeddings|activex|externallinks)\/|\.(bin|exe|dll|js|vbs|bat|cmd|ps1|jar|hta|lnk|scr|com|zip|docm|dotm|html?|swf)$/i;
const UNSAFE_XML =
  /<!DOCTYPE|<script|<!ENTITY|macroEnabled|attachedTemplate"[^>]*TargetMode="External"|TargetMode="External"[^>]*attachedTemplate"|relationships\/(oleObject|frame|subDocument|aFChunk)"|instrText[^>]*>\s*DDE/i;

/** A Word document that is read: the parts it needs, none that acts, all of them as large as they say. @throws FileRefusedError */
export function checkDocx(bytes: Buffer): void {
  const entries = listEntries(bytes);
  const names = entries.map(({ name }) => name);
  if (!NEEDED.every((name) => names.includes(name))) throw new FileRefusedError(NOT_WHOLE);
  if (names.some((name) => UNSAFE_NAME.test(`/${name}`))) throw new FileRefusedError(NOT_SAFE);
  let left = MOST_UNPACKED;
  for (const entry of entries) {
    const unpacked = unpack(entry, left);
    left -= unpacked.length;
    if (unpacked.length !== entry.size) throw new FileRefusedError(NOT_WHOLE);
    if (isXml(entry.name) && UNSAFE_XML.test(unpacked.toString('utf8'))) throw new FileRefusedError(NOT_SAFE);
  }
}

function isXml(name: string): boolean {
  return /\.(xml|rels|svg)$/i.test(name);
}

/** Never larger in memory than what is left of the whole: a bomb ends here. */
function unpack({ method, packed }: ZipEntry, left: number): Buffer {
  if (packed.length === 0) return packed;
  if (method === 'stored') return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch {
    throw new FileRefusedError(NOT_SAFE);
  }
}
