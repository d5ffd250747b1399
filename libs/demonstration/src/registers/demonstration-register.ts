import type { RegisterBrand, RegisterPolicies } from '@pa/platform';
import type { Town } from '../towns/town';

/** One of the registers of the demonstration. */
export interface DemonstrationRegister {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly brand: RegisterBrand;
  readonly policies: RegisterPolicies;
  /** How its licence stands; active where nothing is said. */
  readonly licence?: 'trial' | 'past-due';
  readonly isBeingSetUp?: true;
  readonly towns: readonly Town[];
  /** Where the PA and the employer of the known sign-ins live. */
  readonly home: string;
}
