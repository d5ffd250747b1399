import { BRAND_TOKENS, isColour, type BrandColours } from './brand-colours';

/**
 * A register's style sheet: its six colours as custom properties. Throws on anything that is not a plain colour, so no
 * other CSS can come in with a brand.
 */
export function brandCss(brand: BrandColours): string {
  const lines = BRAND_TOKENS.map((token) => {
    if (!isColour(brand[token])) throw new TypeError(`The brand's ${token} is not a colour written as #rrggbb`);
    return `  --pa-${token}: ${brand[token].toLowerCase()};`;
  });
  return `:root {\n${lines.join('\n')}\n}\n`;
}
