import { createHash } from 'node:crypto';
import { FileRefusedError, type IncomingFile } from '@pa/platform';
import { refuseUnsafeSvg } from './safe-svg';

/** A logo as it is served: a PNG, never what was sent. */
export interface DrawnLogo {
  /** Stands for its bytes, so that browsers may keep it for good. */
  readonly version: string;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

const LARGEST = 2 * 1024 * 1024;
const LARGEST_DRAWN = 300_000;
const MOST_PIXELS = 25_000_000;
/** Thrice what a page shows, for screens that are so fine. */
const BOX = { width: 720, height: 216 };
const SMALLEST_SIDE = 24;
const DRAWING_SECONDS = 10;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/**
 * The picture drawn anew as a PNG: whatever else the file held is left behind, and a drawing is looked into before.
 * @throws FileRefusedError that says how to mend it
 */
export async function drawLogo({ bytes }: IncomingFile): Promise<DrawnLogo> {
  if (bytes.length === 0) throw new FileRefusedError('This file is empty. Choose another one.');
  if (bytes.length > LARGEST) throw new FileRefusedError('This logo is larger than 2 MB. Choose a smaller one.');
  if (!isPicture(bytes)) refuseUnsafeSvg(bytes);
  const drawn = await draw(bytes);
  if (drawn.bytes.length > LARGEST_DRAWN)
    throw new FileRefusedError('This logo is too rich in detail. Choose a plainer one.');
  if (Math.max(drawn.width, drawn.height) < SMALLEST_SIDE)
    throw new FileRefusedError('This logo is too small to be seen. Choose a larger one.');
  return { ...drawn, version: createHash('sha256').update(drawn.bytes).digest('hex').slice(0, 16) };
}

function isPicture(bytes: Buffer): boolean {
  return bytes.subarray(0, PNG.length).equals(PNG) || bytes.subarray(0, JPEG.length).equals(JPEG);
}

/** The library that draws is large, so it is loaded with the first logo. */
async function draw(bytes: Buffer): Promise<Omit<DrawnLogo, 'version'>> {
  const { default: sharp } = await import('sharp');
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, pages: 1 })
      .autoOrient()
      .resize({ ...BOX, fit: 'inside', withoutEnlargement: isPicture(bytes) })
      .timeout({ seconds: DRAWING_SECONDS })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    throw new FileRefusedError(
      error instanceof Error && /pixel limit|too large/i.test(error.message)
        ? 'This logo has too many dots for us. Make it smaller, then choose it again.'
        : 'We cannot draw this logo. Save it as a PNG, then choose the new one.',
    );
  }
}
