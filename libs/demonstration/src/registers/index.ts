import type { DemonstrationRegister } from './demonstration-register';
import { northWest } from './north-west';
import { southWest } from './south-west';

export const demonstrationRegisters: readonly DemonstrationRegister[] = [northWest, southWest];

export type { DemonstrationRegister } from './demonstration-register';
