/** One form page of a profile section: its fields are what the page shows and what is posted. */
export interface SectionForm<Values> {
  /** What the fields say, as the section's answers. The section's own rules decide whether they can be kept. */
  answers(): Values;
}

/** The class of such a form. Without answers every field is empty. */
export interface SectionFormClass<Values> {
  new (): SectionForm<Values>;
  /** The form as it is shown, filled with the answers that are kept. */
  of(values: Values): SectionForm<Values>;
}

/** A number as people write it; null when the box is empty, NaN when it holds something else. */
export function numberIn(text: string): number | null {
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : NaN;
}

/** The other way round. */
export function numberText(value: number | null): string {
  return value === null ? '' : String(value);
}

/** Pennies of "13.50", "£13.5" or "13"; null when the box is empty, NaN when it holds something else. */
export function penceIn(text: string): number | null {
  if (text === '') return null;
  const [, pounds, pence = ''] = /^£? ?(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return pounds ? Number(pounds) * 100 + Number(pence.padEnd(2, '0')) : NaN;
}

/** "13.50" of 1350. */
export function poundsText(pence: number | null): string {
  return pence === null ? '' : (pence / 100).toFixed(2);
}

/** Which of the two buttons was pressed: "Save and go on", or "Save and come back later". */
export function wantsNext(body: unknown): boolean {
  return (body as { then?: unknown } | null)?.then === 'next';
}
