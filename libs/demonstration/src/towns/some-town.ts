import type { Dice } from '../random/dice';
import type { DemonstrationRegister } from '../registers';
import type { Town } from './town';

/** A town by its size; the known sign-ins live in the register's home. */
export function someTown({ towns, home }: DemonstrationRegister, isKnown: boolean, dice: Dice): Town {
  const total = towns.reduce((sum, { weight }) => sum + weight, 0);
  let left = dice.fraction() * total;
  const town = towns.find((one) => (isKnown ? one.name === home : (left -= one.weight) < 0));
  if (!town) throw new Error(`There is no town for ${home}.`);
  return town;
}
