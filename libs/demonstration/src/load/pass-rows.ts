import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;
/** How many new PAs can be asked with a pass of so many months. */
export const CONTACTS: Readonly<Record<number, number>> = { 1: 20, 3: 50, 6: 100, 12: 150 };
const PRICES: Readonly<Record<number, number>> = { 1: 1200, 3: 3000, 6: 5400, 12: 9600 };

/** One made-up pass: days are counted back from the load. */
export interface MadeUpPass {
  readonly months: 1 | 3 | 6 | 12;
  readonly state: 'asked' | 'running' | 'cancelled';
  /** When it was asked for and, where it was paid, began. */
  readonly began: number;
  readonly isVoucher?: true;
  readonly isFunded?: true;
  readonly isPaidBack?: true;
}

/** Most employers have one that runs: by cheque, by voucher, near its end, in its first 14 days. */
const RUNNING: readonly MadeUpPass[] = [
  { months: 12, state: 'running', began: 30 },
  { months: 3, state: 'running', began: 20, isVoucher: true },
  { months: 1, state: 'running', began: 25 },
  { months: 3, state: 'running', began: 10 },
  { months: 6, state: 'running', began: 90 },
];
/** A few have not: it waits for its payment, is over, was given back, was paid back. */
const OTHERS: readonly MadeUpPass[] = [
  { months: 1, state: 'asked', began: 3 },
  { months: 1, state: 'running', began: 60 },
  { months: 3, state: 'cancelled', began: 6 },
  { months: 12, state: 'cancelled', began: 40, isPaidBack: true },
];
/** The first so many places all have one that runs; after them the few stand among the others. */
const ALL_RUN = 12;
const EVERY = 16;
/** Which places have one that a council pays for: those that run began so many days after one another. */
const FUNDED = [4, 9, 14, 19, 24];
const DAYS_BETWEEN = 15;

export interface MadePass {
  readonly personId: string;
  readonly pass: MadeUpPass;
}

export interface PassesToMake {
  readonly licenseeId: string;
  readonly now: Date;
  readonly today: string;
  /** Who pays for some of them. */
  readonly funderId: string;
  /** Who wrote the receipts. */
  readonly coordinator: string;
}

export interface PassRows {
  readonly passes: ReadonlyArray<Record<string, unknown>>;
  readonly receipts: ReadonlyArray<Record<string, unknown>>;
  readonly entries: ReadonlyArray<Record<string, unknown>>;
  readonly funded: readonly MadePass[];
}

/** Passes of employers in every state, with the receipts and the books that belong to them. */
export function passRows(employers: readonly string[], given: PassesToMake): PassRows {
  const made = employers.map((personId, place) => ({ personId, pass: passAt(place) }));
  const receipts = made
    .filter(({ pass }) => pass.state !== 'asked' && !pass.isVoucher && !pass.isFunded)
    .flatMap((one) =>
      one.pass.isPaidBack
        ? [
            { ...one, kind: 'payment' },
            { ...one, kind: 'refund' },
          ]
        : [{ ...one, kind: 'payment' }],
    )
    .map((one, index) => receiptRow(one, index + 1, given));
  return {
    passes: made.map(({ personId, pass }) => passRow(personId, pass, given)),
    receipts,
    entries: receipts.map((receipt) => entryRow(receipt)),
    funded: made.filter(({ pass }) => pass.isFunded).toSorted((a, b) => b.pass.began - a.pass.began),
  };
}

function passAt(place: number): MadeUpPass {
  const among = place % EVERY;
  const other = place < ALL_RUN ? undefined : OTHERS[among - ALL_RUN];
  const pass: MadeUpPass = other ?? (RUNNING[place % RUNNING.length] as MadeUpPass);
  return FUNDED.includes(place) ? funded(pass, FUNDED.indexOf(place)) : pass;
}

function funded(pass: MadeUpPass, nth: number): MadeUpPass {
  return { ...pass, isFunded: true, began: pass.state === 'running' ? pass.began - nth * DAYS_BETWEEN : pass.began };
}

export function priceOf({ months, isVoucher }: MadeUpPass): number {
  return isVoucher ? 0 : (PRICES[months] ?? 0);
}

function passRow(
  personId: string,
  pass: MadeUpPass,
  { licenseeId, now, funderId }: PassesToMake,
): Record<string, unknown> {
  const { months, state, began, isVoucher, isFunded } = pass;
  const startsAt = daysBefore(now, began);
  const isAsked = state === 'asked';
  const isBack = state === 'cancelled';
  const id = seededId(`${personId}/pass`);
  return {
    licensee_id: licenseeId,
    id,
    person_id: personId,
    reference: `P-${id.slice(-6).toUpperCase()}`,
    source: sourceOf(pass),
    funder_id: isFunded ? funderId : null,
    state,
    months,
    price_pence: priceOf(pass),
    vat_basis_points: 0,
    wording: isVoucher ? null : 1,
    asked_at: startsAt,
    starts_at: isAsked ? null : startsAt,
    ends_at: isAsked ? null : new Date(startsAt.getTime() + months * MONTH_DAYS * DAY_MS),
    ended_at: isBack ? new Date(startsAt.getTime() + DAY_MS) : null,
    refund_pence: isBack && !isFunded ? backOf(pass) : null,
    contacts_allowed: CONTACTS[months],
  };
}

function sourceOf({ isVoucher, isFunded }: MadeUpPass): string {
  if (isFunded) return 'funder';
  return isVoucher ? 'voucher' : 'offline';
}

/** Given back after a day. */
export function backOf(pass: MadeUpPass): number {
  const days = pass.months * MONTH_DAYS;
  return Math.round((priceOf(pass) * (days - 1)) / days);
}

interface OneReceipt {
  readonly personId: string;
  readonly pass: MadeUpPass;
  readonly kind: string;
}

function receiptRow(
  { personId, pass, kind }: OneReceipt,
  number: number,
  given: PassesToMake,
): Record<string, unknown> {
  const { licenseeId, now, today, coordinator } = given;
  const days = kind === 'refund' ? pass.began - 2 : pass.began;
  return {
    licensee_id: licenseeId,
    id: seededId(`${personId}/receipt/${kind}`),
    number,
    kind,
    pass_id: seededId(`${personId}/pass`),
    person_id: personId,
    way: number % 2 === 0 ? 'bank-transfer' : 'cheque',
    paid_on: daysAfter(today, -days),
    months: pass.months,
    amount_pence: kind === 'refund' ? backOf(pass) : priceOf(pass),
    vat_pence: 0,
    vat_number: '',
    recorded_at: daysBefore(now, days),
    recorded_by: coordinator,
  };
}

function entryRow({
  licensee_id,
  id,
  kind,
  recorded_at,
  amount_pence,
}: Record<string, unknown>): Record<string, unknown> {
  const [debit, credit] = kind === 'refund' ? ['passes', 'bank'] : ['bank', 'passes'];
  return {
    licensee_id,
    id: seededId(`${String(id)}/entry`),
    at: recorded_at,
    receipt_id: id,
    debit,
    credit,
    amount_pence,
  };
}
