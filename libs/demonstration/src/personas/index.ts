import { carePersonas } from './care.personas';
import { clinicalPersonas } from './clinical.personas';
import { familyPersonas } from './family-and-learning.personas';
import { lifePersonas } from './life.personas';
import { otherPersonas } from './other.personas';
import type { Persona } from './persona';

const all = { ...carePersonas, ...clinicalPersonas, ...familyPersonas, ...lifePersonas, ...otherPersonas };

export type PersonaName = keyof typeof all;

export const personas: Readonly<Record<PersonaName, Persona>> = all;

export type { Persona, Weights } from './persona';
