import type { Licensee, RegisterBrand } from '@pa/platform';

/** What is to be done before a register opens, in its order. */
export const SET_UP_STEPS = ['look', 'address', 'policies', 'staff'] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

/** Those that a manager says are done; the others are done when what they ask for is there. */
export const TICKED_STEPS = ['address', 'staff'] as const;
export type TickedStep = (typeof TICKED_STEPS)[number];

/** What nobody but the register's managers can know, and every page shows. */
const NEEDED: ReadonlyArray<keyof RegisterBrand> = [
  'phone',
  'openingHours',
  'email',
  'welcome',
  'strapline',
  'footerLine',
];

/** The steps that are done, given those that are kept as done. */
export function stepsDone({ brand }: Pick<Licensee, 'brand'>, kept: readonly string[]): SetUpStep[] {
  return SET_UP_STEPS.filter((step) => (step === 'look' ? isLookWhole(brand) : kept.includes(step)));
}

function isLookWhole(brand: RegisterBrand): boolean {
  return NEEDED.every((name) => typeof brand[name] === 'string' && brand[name] !== '');
}
