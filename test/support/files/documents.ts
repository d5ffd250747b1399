import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A small PDF; `more` are objects that are put into it. */
export function pdfOf(more = ''): Buffer {
  const content = 'BT /F1 24 Tf 72 720 Td (I have helped at home for six years.) Tj ET';
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n` +
      `3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n` +
      `4 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n${more}` +
      `trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
}

/** Objects of a PDF in a packed stream, where a plain search does not see them. */
export function packedObjects(objects: string): string {
  const packed = deflateSync(Buffer.from(objects)).toString('latin1');
  return `5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
}

/** A picture; `withPlace`: as a telephone makes it, with where and by what it was taken. */
export async function pictureOf(
  kind: 'jpeg' | 'png' | 'webp',
  { withPlace = false, size = 40 }: { withPlace?: boolean; size?: number } = {},
): Promise<Buffer> {
  const picture = sharp({ create: { width: size, height: size / 2, channels: 3, background: '#6d1f50' } });
  const exif = {
    IFD0: { Make: 'ZQXPHONE', Model: 'ZQXMODEL' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 29/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '2/1 14/1 0/1' },
  };
  return (withPlace ? picture.withExif(exif) : picture)[kind]().toBuffer();
}

/** A PNG that says it has so many dots, and has almost none: what it would be unpacked to is the harm. */
export function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
