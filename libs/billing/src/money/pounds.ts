/** The most that a pass may cost: beyond it a zero too many is likelier than a price. */
export const MOST_PENCE = 100_000;

/** "£12.50"; whole pounds have no pence. */
export function poundsOf(pence: number): string {
  const [pounds, rest] = [Math.trunc(Math.abs(pence) / 100), Math.abs(pence) % 100];
  const sign = pence < 0 ? '-' : '';
  const whole = pounds.toLocaleString('en-GB');
  return `${sign}£${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** "12.5", "£12.50", "1,200" → pence; null for what is no amount of pounds, is below 0 or beyond the most. */
export function penceIn(text: string, most = MOST_PENCE): number | null {
  const found = /^£?\s*(\d{1,3}(?:,\d{3})*|\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!found) return null;
  const [, whole = '', rest = ''] = found;
  const pence = Number(whole.replaceAll(',', '')) * 100 + Number(rest.padEnd(2, '0'));
  return pence <= most ? pence : null;
}

/** The VAT that stands in a price, in whole pence: 2,000 basis points are 20%. */
export function vatIn(pence: number, basisPoints: number): number {
  return Math.round((pence * basisPoints) / (10_000 + basisPoints));
}
