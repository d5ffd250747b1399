/** "£12.71", "£5,000", "£0.05" of pence. */
export function poundsWords(pence: number): string {
  const pounds = Math.floor(pence / 100).toLocaleString('en-GB');
  const rest = pence % 100;
  return rest === 0 && pence !== 0 ? `£${pounds}` : `£${pounds}.${String(rest).padStart(2, '0')}`;
}
