/** The three boxes of a date, as they are posted and shown again. */
export interface DateBoxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/**
 * YYYY-MM-DD of the boxes, null when all are empty. What is no number stays in as it is, so that the rules of the field
 * refuse it; a month may be written as a word.
 */
export function dateIn({ day, month, year }: DateBoxes): string | null {
  if (day === '' && month === '' && year === '') return null;
  return `${year.padStart(4, '0')}-${monthNumber(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The boxes of a date that is kept. */
export function dateBoxes(date: string | null): DateBoxes {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day: plain(day), month: plain(month), year };
}

function monthNumber(month: string): string {
  const word = month.toLowerCase();
  const place = word.length >= 3 ? MONTHS.findIndex((name) => name.startsWith(word)) : -1;
  return place < 0 ? month : String(place + 1);
}

function plain(number: string): string {
  return number.replace(/^0/, '');
}
