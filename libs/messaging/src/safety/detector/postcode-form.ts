const POSTCODE = /^(?:[a-z]\d{1,2}|[a-z]\d[a-z]|[a-z]{2}\d{1,2}|[a-z]{2}\d[a-z])\d[abd-hjlnp-uw-z]{2}$/;
const AREA =
  /^(?:a[bl]|b[abdhlnrst]?|c[abfhmortvw]|d[adeghlnty]|e[chnx]?|f[ky]|g[luy]?|h[adgprsux]|i[gmpv]|k[atwy]|l[adelnsu]?|m[ekl]?|n[egnprw]?|o[lx]|p[aehlor]|r[ghm]|s[aegklmnoprstwy]?|t[adfnqrsw]|u[b]|w[acdfnrsv]?|yo|ze)\d/;

/** Small letters and figures without gaps, in the shape of a postcode of an area that there is. */
export function isPostcode(words: string): boolean {
  return POSTCODE.test(words) && AREA.test(words);
}
