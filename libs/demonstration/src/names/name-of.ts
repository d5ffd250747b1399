import type { Dice } from '../random/dice';
import { communities, sharesOf, type CommunityName, type Mix } from './mixes';

/** A person's name, and where it comes from. */
export interface GeneratedName {
  readonly firstName: string;
  readonly lastName: string;
  readonly community: CommunityName;
  readonly sex: 'female' | 'male';
}

/** A name that may be met in a kind of place. */
export function nameOf(mix: Mix, womenShare: number, dice: Dice): GeneratedName {
  const community = dice.weighted(sharesOf(mix));
  const { women, men, surnames } = communities[community];
  const sex = dice.chance(womenShare) ? 'female' : 'male';
  return { firstName: dice.pick(sex === 'female' ? women : men), lastName: dice.pick(surnames), community, sex };
}
