import type { Dice } from '../random/dice';
import type { DemonstrationRegister } from '../registers';
import type { Town } from './town';

/** A town by its size; the known sign-ins live in the register's home. */
export function someTown({ towns, home }: DemonstrationRegister, isKnown: boolean, dice: Dice): Town {
  const weights = Object.fromEntries(towns.map(({ name, weight }) => [name, weight]));
  const name = isKnown ? home : dice.weighted(weights);
  const town = towns.find((one) => one.name === name);
  if (!town) throw new Error(`There is no town ${name}.`);
  return town;
}
