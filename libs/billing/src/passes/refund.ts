/** The law gives fourteen days to change one's mind about what was bought from afar. */
export const CANCEL_DAYS = 14;
const DAY_MS = 86_400_000;

interface Paid {
  readonly pricePence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whether a paid pass can still be given back: from its purchase until fourteen days after its start. */
export function mayCancel({ pricePence, startsAt }: Pick<Paid, 'pricePence' | 'startsAt'>, at: Date): boolean {
  return pricePence > 0 && at.getTime() < startsAt.getTime() + CANCEL_DAYS * DAY_MS;
}

/** What comes back: the price for the days that are left, the day it is given back among them; all of it before the start. */
export function refundOf({ pricePence, startsAt, endsAt }: Paid, at: Date): number {
  const days = Math.max(1, Math.round((endsAt.getTime() - startsAt.getTime()) / DAY_MS));
  const used = Math.floor((at.getTime() - startsAt.getTime()) / DAY_MS);
  const left = Math.min(days, Math.max(0, days - used));
  return Math.round((pricePence * left) / days);
}
