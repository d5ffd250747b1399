/** Whether a bar is tried in its full size (`npm run bars:full`) or in the short form of every `npm test`. */
export const isFullBars = process.env['BARS'] === 'full';

/** How much of a bar is tried now. */
export function sizeOf(size: { readonly short: number; readonly full: number }): number {
  return isFullBars ? size.full : size.short;
}
