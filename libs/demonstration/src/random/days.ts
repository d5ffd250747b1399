const DAY_MS = 86_400_000;

/** A date some days later (or earlier), both as YYYY-MM-DD. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A moment some days before another; a fraction of a day counts. */
export function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * DAY_MS);
}
