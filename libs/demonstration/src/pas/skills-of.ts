import { taxonomies, type KeyOf, type SectionValues } from '@pa/register';
import { communities, type CommunityName } from '../names/mixes';
import type { Persona } from '../personas';
import type { Dice } from '../random/dice';

type Spoken = SectionValues['languages-and-communication']['languages'][number];

const CARE_CERTIFICATE = Array.from({ length: 16 }, (_, index) => `care-certificate-${index + 1}`);
/** What most people in care have done at some time. */
const BASICS: readonly string[] = [
  'moving-and-handling',
  'first-aid',
  'food-hygiene',
  'infection-control',
  'health-and-safety',
  'fire',
  'safeguarding-adults',
];

/** Whom a PA has worked with and what the PA has learned; more of both with the years. */
export function experienceOf(persona: Persona, years: number, dice: Dice): SectionValues['experience-and-training'] {
  const practised = Math.min(1, 0.35 + years / 8);
  const experience = dice.each(
    taxonomies.experience.map(({ key }) => key),
    (key) => (persona.experience[key] ?? 0.03) * practised,
  );
  const trained = persona.trained * practised;
  const training = dice.each(
    taxonomies.training.map(({ key }) => key).filter((key) => !CARE_CERTIFICATE.includes(key)),
    (key) => {
      if (persona.training.includes(key)) return Math.min(0.95, trained + 0.3);
      return BASICS.includes(key) ? trained : trained * 0.3;
    },
  );
  return { experience, training: [...training, ...certificateOf(trained, dice)] };
}

/** All sixteen standards, or as far as somebody got. */
function certificateOf(trained: number, dice: Dice): string[] {
  if (dice.chance(trained * 0.55)) return CARE_CERTIFICATE;
  return dice.chance(trained * 0.25) ? CARE_CERTIFICATE.slice(0, dice.whole(3, 15)) : [];
}

/** What a PA speaks, and how else the PA can talk. */
export function languagesOf(
  persona: Persona,
  community: CommunityName,
  dice: Dice,
): SectionValues['languages-and-communication'] {
  const communicationMethods = dice.each(
    taxonomies.communicationMethods.map(({ key }) => key),
    (key) => persona.communication[key] ?? 0.015,
  );
  return { languages: spokenIn(community, dice), communicationMethods };
}

function spokenIn(community: CommunityName, dice: Dice): Spoken[] {
  const { languages, grewUpWithEnglish } = communities[community];
  const [own, second] = languages;
  if (!own) return [spoken('english', 'first-language'), ...learnedAtSchool(dice)];
  if (dice.chance(grewUpWithEnglish)) {
    const level = dice.weighted({ fluent: 5, good: 3, 'a-little': 2 });
    return [spoken('english', 'first-language'), spoken(own, level)];
  }
  const english = spoken('english', dice.weighted({ fluent: 6, good: 4 }));
  return [spoken(own, 'first-language'), english, ...(second && dice.chance(0.5) ? [spoken(second, 'good')] : [])];
}

function learnedAtSchool(dice: Dice): Spoken[] {
  const learned = dice.weighted<KeyOf<'languages'> | 'none'>({
    none: 86,
    french: 6,
    spanish: 3.5,
    welsh: 0.6,
    italian: 0.7,
    portuguese: 0.4,
    turkish: 0.15,
    polish: 0.15,
    mandarin: 0.15,
  });
  return learned === 'none' ? [] : [spoken(learned, dice.weighted({ 'a-little': 5, good: 2 }))];
}

function spoken(language: KeyOf<'languages'>, level: KeyOf<'languageLevels'>): Spoken {
  return { language, level };
}
