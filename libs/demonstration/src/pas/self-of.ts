import { taxonomies, type SectionValues } from '@pa/register';
import type { Persona } from '../personas';
import type { Dice } from '../random/dice';

/** What a PA is like to work with. */
export function valuesOf(dice: Dice): SectionValues['values-and-style'] {
  const values = dice.some(
    taxonomies.values.map(({ key }) => key),
    dice.whole(2, 6),
  );
  const style = Object.fromEntries(
    taxonomies.workingStylePairs
      .filter(() => dice.chance(0.85))
      .map(({ key }) => [key, Number(dice.weighted({ '-2': 2, '-1': 4, '0': 4, '1': 3, '2': 2 }))]),
  );
  return { values, style };
}

/** What a PA likes, and what the PA cannot work around. */
export function interestsOf(persona: Persona, dice: Dice): SectionValues['interests-and-environment'] {
  const likely = dice.some(persona.interests, dice.whole(0, 3));
  const any = dice.some(
    taxonomies.interests.map(({ key }) => key),
    dice.whole(1, 4),
  );
  const limits = { pets: 0.08, smoking: 0.2, stairs: 0.05, children: 0.03 } as const;
  return {
    interests: [...new Set([...likely, ...any])],
    environmentLimits: dice.each(
      taxonomies.environmentLimits.map(({ key }) => key),
      (key) => limits[key],
    ),
  };
}
