import { create } from 'qrcode';

/** A QR code as squares: rows of dark modules, as `size` × `size` units. */
export interface QrCode {
  readonly size: number;
  readonly dark: ReadonlyArray<{ readonly x: number; readonly y: number }>;
  /** The same as the path of a drawing of `size` × `size`. */
  readonly path: string;
}

/** The code of an address; it still reads when an eighth of it is torn or dirty. */
export function qrCodeOf(address: string): QrCode {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, place) => ({
    x: place % size,
    y: Math.floor(place / size),
  })).filter(({ x, y }) => modules.get(y, x));
  return { size, dark, path: dark.map(({ x, y }) => `M${x} ${y}h1v1h-1z`).join('') };
}
