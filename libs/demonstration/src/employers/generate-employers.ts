import { taxonomies, type EmployerDetails, type KeyOf } from '@pa/register';
import { communities } from '../names/mixes';
import { nameOf } from '../names/name-of';
import { emailOf } from '../names/email-of';
import { Dice } from '../random/dice';
import type { DemonstrationRegister } from '../registers';
import { EMPLOYER_EMAIL } from '../sign-ins';
import { someTown } from '../towns/some-town';

/** One made-up employer. Nothing here tells of health. */
export interface DemonstrationEmployer {
  readonly key: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly joined: number;
  /** Null for those who have not told us anything yet. */
  readonly details: EmployerDetails | null;
}

/** The first so many employers of a register; the same ones every time. */
export function generateEmployers(register: DemonstrationRegister, count: number): DemonstrationEmployer[] {
  return Array.from({ length: count }, (_, index) => generateEmployer(register, index));
}

function generateEmployer(register: DemonstrationRegister, index: number): DemonstrationEmployer {
  const isKnown = index === 0;
  const key = `${register.slug}/employer/${index}`;
  const dice = new Dice(key);
  const town = someTown(register, isKnown, dice.for('town'));
  const { firstName, lastName, community } = nameOf(town.mix, 0.55, dice.for('name'));
  const [language] = communities[community].languages;
  const details = detailsOf({ firstName, place: dice.pick(town.districts), language }, dice.for('details'));
  return {
    key,
    email: isKnown ? EMPLOYER_EMAIL : emailOf(firstName, lastName, `e${index}`),
    firstName,
    lastName,
    joined: 1 + 600 * dice.fraction() ** 1.5,
    details: isKnown || dice.chance(0.92) ? details : null,
  };
}

function detailsOf(
  { firstName, place, language }: { firstName: string; place: string; language: string | undefined },
  dice: Dice,
): EmployerDetails {
  const needs = {
    'large-print': 0.12,
    'easy-read': 0.08,
    phone: 0.25,
    letter: 0.08,
    bsl: 0.03,
    'other-language': language ? 0.12 : 0,
  };
  const communicationNeeds = dice.each(
    taxonomies.communicationNeeds.map(({ key }) => key),
    (key) => needs[key],
  );
  const speaksOther = communicationNeeds.includes('other-language') && language;
  return {
    firstName,
    place,
    hiringFor: dice.weighted<KeyOf<'hiringFor'>>({
      myself: 58,
      'my-child': 13,
      relative: 14,
      'attorney-or-deputy': 6,
      'suitable-person': 6,
      adviser: 3,
    }),
    moneySources: moneyOf(dice),
    communicationNeeds,
    otherLanguage: speaksOther ? language.charAt(0).toUpperCase() + language.slice(1) : '',
  };
}

function moneyOf(dice: Dice): string[] {
  const main = dice.weighted<KeyOf<'moneySources'>>({
    'direct-payment': 68,
    'personal-health-budget': 13,
    'own-money': 13,
    'access-to-work': 6,
  });
  const more = dice.chance(0.15) ? dice.pick(taxonomies.moneySources).key : main;
  return [...new Set([main, more])];
}
