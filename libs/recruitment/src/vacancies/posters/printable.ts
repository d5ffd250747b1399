/**
 * Letters that the font of the PDF has and the library can set: Latin with all its marks (Polish, Welsh, Turkish), Greek and
 * Cyrillic. Scripts that run from right to left or join their letters, and emoji, are not among them: a browser prints those.
 */
const NOT_CARRIED = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{Nd}\p{P}\p{Sc}\p{Sm}\p{Zs}\n]+/gu;

/** A text as the PDF can print it; what it cannot is left out, and said by three dots. */
export function printable(text: string): string {
  return text.normalize('NFC').replaceAll(NOT_CARRIED, '…');
}

export function isPrintable(text: string): boolean {
  return printable(text) === text.normalize('NFC');
}
