import { nameOf } from '../names/name-of';
import { emailOf } from '../names/email-of';
import { Dice } from '../random/dice';
import type { DemonstrationRegister } from '../registers';
import { someTown } from '../towns/some-town';

/** Someone who acts for employers, or for whom staff run an account. */
export interface ActingPersonToLoad {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly joined: number;
}

/** One person acting for one employer, by the numbers of both. */
export interface ActingPair {
  readonly key: string;
  /** 0 is the one whom everybody can sign in as. */
  readonly representative: number;
  readonly employer: number;
  readonly basis: string;
  readonly power: string | null;
  readonly evidence: string;
  readonly scopes: readonly string[];
  readonly state: 'active' | 'suspended' | 'expired';
  /** Days from now until the last day; less than nought where it is over. */
  readonly endsIn: number;
}

export const REPRESENTATIVES = 6;
export const ASSISTED = 6;

const BASES = [
  { basis: 'own-consent', power: null, evidence: 'own-act' },
  { basis: 'lasting-power-of-attorney', power: 'property-and-financial', evidence: 'original-seen' },
  { basis: 'parental-responsibility', power: null, evidence: 'certified-copy-seen' },
  { basis: 'suitable-person', power: null, evidence: 'council-confirmed' },
  { basis: 'deputy', power: null, evidence: 'original-seen' },
  { basis: 'own-consent', power: null, evidence: 'told-by-phone' },
] as const;

const SCOPES = [
  ['look', 'message', 'adverts', 'pay'],
  ['look', 'message'],
  ['look', 'adverts'],
];

/** Two employers for each; most act, one has just been ended, one is over, one runs out next week. */
export function generatePairs(register: DemonstrationRegister, employers: number): ActingPair[] {
  return Array.from({ length: REPRESENTATIVES * 2 }, (_, index): ActingPair => {
    const state = ({ 7: 'suspended', 9: 'suspended', 11: 'expired' } as const)[index] ?? 'active';
    const last = ({ 3: 6, 11: -20 } as const)[index] ?? 40 + index * 25;
    return {
      key: `${register.slug}/acting/${index}`,
      representative: Math.floor(index / 2),
      employer: index % Math.max(2, employers),
      ...BASES[index % BASES.length]!,
      scopes: SCOPES[index % SCOPES.length]!,
      state,
      endsIn: last,
    };
  });
}

/** Those beside the known one. */
export function generateRepresentatives(register: DemonstrationRegister): ActingPersonToLoad[] {
  return Array.from({ length: REPRESENTATIVES - 1 }, (_, index) => personOf(register, 'representative', index));
}

export function generateAssisted(register: DemonstrationRegister): ActingPersonToLoad[] {
  return Array.from({ length: ASSISTED }, (_, index) => personOf(register, 'assisted', index));
}

function personOf(register: DemonstrationRegister, what: string, index: number): ActingPersonToLoad {
  const key = `${register.slug}/${what}/${index}`;
  const dice = new Dice(key);
  const town = someTown(register, false, dice.for('town'));
  const { firstName, lastName } = nameOf(town.mix, 0.55, dice.for('name'));
  const email = emailOf(firstName, lastName, `${what.charAt(0)}${index}`);
  return { key, firstName, lastName, email, joined: 20 + 200 * dice.fraction() };
}
