import type { DemonstrationRegister } from './demonstration-register';
import { eastAnglia } from './east-anglia';
import { northWest } from './north-west';
import { southWest } from './south-west';

export const demonstrationRegisters: readonly DemonstrationRegister[] = [northWest, southWest];

/** The third one, which has nobody but its manager yet. */
export const halfSetUpRegister = eastAnglia;

export type { DemonstrationRegister } from './demonstration-register';
