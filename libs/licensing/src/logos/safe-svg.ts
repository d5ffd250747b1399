import { FileRefusedError } from '@pa/platform';

const NOT_A_PICTURE = 'We cannot take this kind of file. Choose a logo that is a PNG, a JPEG or an SVG.';
const NOT_SAFE =
  'This drawing has parts in it that a logo does not need. They could harm a computer, or show something else to others. Save it as a PNG, then choose the new one.';

const LARGEST = 500_000;
/** Copies of copies grow fast: so few cannot grow to more than some hundreds. */
const MOST_COPIES = 12;

/** What acts, what is fetched, what takes long to draw, and names written so that one does not see them. */
const UNSAFE: readonly RegExp[] = [
  /<!(DOCTYPE|ENTITY|ATTLIST|ELEMENT)/i,
  /<\?xml-stylesheet/i,
  /<\s*([\w-]+:)?(script|foreignObject|iframe|embed|object|image|feImage|filter|pattern|animate|animateMotion|animateTransform|set|handler|a|html|body)[\s/>]/i,
  /\son\w+\s*=/i,
  /@import|expression\s*\(|javascript:|vbscript:|data:/i,
  /(href|src)\s*=\s*(["'])\s*(?!#)/i,
  /url\(\s*["']?\s*(?!#)/i,
  /xinclude|<\s*xi:/i,
];

/**
 * Whether an SVG is lines and areas alone. It is drawn to a PNG afterwards, but what draws it should not meet anything else.
 * @throws FileRefusedError
 */
export function refuseUnsafeSvg(bytes: Buffer): void {
  const text = textOf(bytes);
  if (text === null || !isSvg(text)) throw new FileRefusedError(NOT_A_PICTURE);
  const copies = text.match(/<\s*([\w-]+:)?use[\s/>]/gi)?.length ?? 0;
  if (bytes.length > LARGEST || copies > MOST_COPIES || hasHiddenLetters(text) || UNSAFE.some((one) => one.test(text)))
    throw new FileRefusedError(NOT_SAFE);
}

/** Null where the bytes are no text in UTF-8, so that no other alphabet hides a word from the rules above. */
function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Goes over what may stand before the drawing one piece at a time: a pattern for all of it takes for ever over many comments. */
function isSvg(text: string): boolean {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : /^<(?:\?xml|!DOCTYPE)/i.test(rest) ? '>' : null;
    if (end === null) return /^<(?:[\w-]+:)?svg[\s>]/i.test(rest);
    const at = rest.indexOf(end);
    if (at < 0) return false;
    rest = rest.slice(at + end.length).trimStart();
  }
}

/** A letter may be written as its number: "&#106;avascript". A logo has no need of it. */
function hasHiddenLetters(text: string): boolean {
  return /&#|\u0000|\\[0-9a-f]{1,6}/i.test(text) || /encoding\s*=\s*["'](?!utf-8)/i.test(text.slice(0, 200));
}
