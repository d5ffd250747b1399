import type { BrandFont } from '@pa/platform';
import { BRAND_TOKENS, isColour, type BrandColours } from './brand-colours';

/** What each kind of letters is on people's devices. Ours, which everybody is sent, are the look's own. */
const FONT_STACKS: Readonly<Record<Exclude<BrandFont, 'atkinson'>, string>> = {
  verdana: 'verdana, geneva, sans-serif',
  arial: 'arial, helvetica, sans-serif',
  device: 'system-ui, sans-serif',
};

/**
 * A register's style sheet: its six colours as custom properties, and its letters where they are not the usual ones. Throws on anything that is not a plain colour, so no
 * other CSS can come in with a brand.
 */
export function brandCss(brand: BrandColours & { readonly font?: BrandFont }): string {
  const lines = BRAND_TOKENS.map((token) => {
    if (!isColour(brand[token])) throw new TypeError(`The brand's ${token} is not a colour written as #rrggbb`);
    return `  --pa-${token}: ${brand[token].toLowerCase()};`;
  });
  return `:root {\n${[...lines, ...fontLines(brand.font)].join('\n')}\n}\n`;
}

/** By its key alone: what is no key of ours is not written anywhere. */
function fontLines(font: BrandFont | undefined): string[] {
  if (font === undefined || font === 'atkinson' || !Object.hasOwn(FONT_STACKS, font)) return [];
  return [`  --pa-font: ${FONT_STACKS[font]};`];
}
