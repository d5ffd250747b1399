import { create } from 'qrcode';

/** A QR code as one path of squares, for a template to draw: no picture is fetched and nothing is inline but SVG. */
export interface QrPicture {
  /** Squares on one side, with the quiet edge of four that cameras need. */
  readonly side: number;
  /** The dark squares, as the `d` of a path. */
  readonly path: string;
}

const QUIET = 4;

export function qrPicture(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const squares = [...data].flatMap((dark, index) => {
    const [row, column] = [Math.floor(index / size), index % size];
    return dark ? [`M${column + QUIET} ${row + QUIET}h1v1h-1z`] : [];
  });
  return { side: size + 2 * QUIET, path: squares.join('') };
}
