import type { Sharp } from 'sharp';
import { FileRefusedError, NOT_TAKEN, NOT_WHOLE } from './file-problem';
import { refuseForeignParts } from './foreign-parts';

export type ImageKind = 'jpeg' | 'png' | 'webp';

const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 4_000;
const TOO_LARGE = 'This picture has too many dots for us. Make it smaller, then choose it again.';

const WRITERS: Readonly<Record<ImageKind, (image: Sharp) => Sharp>> = {
  jpeg: (image) => image.jpeg({ quality: 85 }),
  png: (image) => image.png(),
  webp: (image) => image.webp({ quality: 85 }),
};

/**
 * The picture drawn anew: where it was taken, by which telephone, and whatever else was hidden in the file is left behind.
 * The library that draws is large, so it is loaded with the first picture.
 * @throws FileRefusedError
 */
export async function cleanImage(bytes: Buffer, kind: ImageKind): Promise<Buffer> {
  refuseForeignParts(bytes);
  const { default: sharp } = await import('sharp');
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== kind) throw new FileRefusedError(NOT_TAKEN);
    if (width * height > MOST_PIXELS) throw new FileRefusedError(TOO_LARGE);
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, pages: 1 })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    return await WRITERS[kind](image).toBuffer();
  } catch (error) {
    if (error instanceof FileRefusedError) throw error;
    throw new FileRefusedError(NOT_WHOLE);
  }
}
