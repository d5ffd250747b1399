import { crc32, deflateRawSync } from 'node:zlib';

/** One part of an archive that is made here. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the archive says its size is, where it lies. */
  readonly saidSize?: number;
  readonly flags?: number;
}

/** A ZIP archive, part by part, so that each lie an archive can tell can be told. */
export function zipOf(parts: readonly Part[], comment = Buffer.alloc(0)): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const packed = deflateRawSync(part.bytes);
    const fields = fieldsOf(part, packed, name);
    const local = Buffer.concat([bytesOf(0x04034b50), fields, name, packed]);
    const central = Buffer.concat([
      bytesOf(0x02014b50),
      Buffer.from([20, 0]),
      fields,
      Buffer.alloc(10),
      bytesOf(at),
      name,
    ]);
    locals.push(local);
    centrals.push(central);
    at += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, central, end, comment]);
}

function fieldsOf({ bytes, saidSize, flags = 0 }: Part, packed: Buffer, name: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(saidSize ?? bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function bytesOf(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const DOCUMENT =
  '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>I have helped at home for six years.</w:t></w:r></w:p></w:body></w:document>';

export const part = (name: string, text: string): Part => ({ name, bytes: Buffer.from(text) });

export const DOCX_PARTS: readonly Part[] = [part('[Content_Types].xml', TYPES), part('word/document.xml', DOCUMENT)];

/** A Word document, and what else is put into it. */
export function docxWith(...more: readonly Part[]): Buffer {
  return zipOf([...DOCX_PARTS, ...more]);
}
