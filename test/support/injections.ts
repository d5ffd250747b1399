import { isFullBars } from './bars';

const RUN = 'window.pwned=1';

const SHORT: readonly string[] = [
  `<script>${RUN}</script>`,
  `"><img src=x onerror=${RUN}>`,
  `'><svg onload=${RUN}>`,
  `</textarea><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `" autofocus onfocus=${RUN} x="`,
  `<a href="javascript:${RUN}">x</a>`,
  `{{"x".constructor.constructor("${RUN}")()}}`,
  `<iframe srcdoc="<script>parent.pwned=1</script>">`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `<math><style><img src=x onerror=${RUN}>`,
];

/** The same in other clothes: what filters for the first form let through. */
const CLOTHES: ReadonlyArray<(payload: string) => string> = [
  (payload) => payload,
  (payload) => payload.replace(/script|img|svg|iframe|math|style/gi, (tag) => tag[0]!.toUpperCase() + tag.slice(1)),
  (payload) => `x'"]}${payload}`,
  (payload) => payload.replace(/ /g, '/'),
  (payload) => `a\u0301${payload}\u202E`,
];

/** Every payload holds a character that must be written otherwise in HTML, so as it is it must never stand in a page. */
export const PAYLOADS: readonly string[] = isFullBars
  ? CLOTHES.flatMap((clothe) => SHORT.map((payload) => clothe(payload)))
  : SHORT;

/** What stands in a page whenever one of them is shown, escaped or not. */
export const TRACE = 'pwned=1';
