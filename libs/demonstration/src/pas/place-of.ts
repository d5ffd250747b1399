import type { SectionValues } from '@pa/register';
import type { Dice } from '../random/dice';
import type { Town } from '../towns/town';

/** Where a PA lives and how far the PA goes for work. */
export function placeOf(town: Town, isAdult: boolean, dice: Dice): SectionValues['place-and-travel'] {
  const hasCar = isAdult && dice.chance(town.isRural ? 0.9 : 0.62);
  const travelModes = hasCar
    ? modesWithCar(dice)
    : dice.pick([['bus'], ['bus', 'walks'], ['bicycle'], ['bicycle', 'bus'], ['walks']]);
  return { place: dice.pick(town.districts), travelModes, travelMiles: milesOf(travelModes, town, dice) };
}

function modesWithCar(dice: Dice): string[] {
  if (dice.chance(0.04)) return ['own-car', 'adapted-vehicle'];
  return dice.chance(0.2) ? ['own-car', dice.pick(['bicycle', 'walks', 'bus'])] : ['own-car'];
}

function milesOf(modes: readonly string[], town: Town, dice: Dice): number {
  if (modes.includes('own-car'))
    return Number(
      dice.weighted(
        town.isRural ? { 10: 3, 15: 4, 20: 3, 30: 2, 50: 0.5 } : { 5: 3, 7: 3, 10: 5, 15: 2, 20: 1, 30: 0.3 },
      ),
    );
  if (modes.includes('bus')) return Number(dice.weighted({ 3: 2, 5: 4, 7: 2 }));
  return Number(dice.weighted(modes.includes('bicycle') ? { 2: 1, 3: 3, 5: 2 } : { 1: 2, 2: 3 }));
}
