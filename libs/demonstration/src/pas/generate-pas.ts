import { SECTION_KEYS, type SectionValues, type WeekSpan } from '@pa/register';
import { emailOf } from '../names/email-of';
import { nameOf } from '../names/name-of';
import { personas, type Persona, type PersonaName } from '../personas';
import { daysAfter } from '../random/days';
import { Dice } from '../random/dice';
import type { DemonstrationRegister } from '../registers';
import { PA_EMAIL } from '../sign-ins';
import { someTown } from '../towns/some-town';
import { wordsOf } from '../words/about';
import { weekOf } from '../week/week-of';
import { datesOf } from './dates-of';
import { KNOWN_PERSONA, KNOWN_STANDING, knownAnswers } from './known-pa';
import { looksOf } from './looks-of';
import type { DemonstrationPa } from './pa';
import { placeOf } from './place-of';
import { interestsOf, valuesOf } from './self-of';
import { experienceOf, languagesOf } from './skills-of';
import { standingOf } from './standing-of';
import { tasksOf } from './tasks-of';
import { workOf } from './work-of';

const WOMEN_SHARE = 0.8;
interface Person {
  readonly register: DemonstrationRegister;
  readonly index: number;
  readonly today: string;
}

/** The first so many PAs of a register; the same ones every time, with dates that count from today (YYYY-MM-DD). */
export function generatePas(register: DemonstrationRegister, count: number, today: string): DemonstrationPa[] {
  const said = new Set<string>();
  return Array.from({ length: count }, (_, index) => generatePa({ register, index, today }, said));
}

/** `said` holds the texts of the PAs before: nobody says the same as another. */
function generatePa(person: Person, said: Set<string>): DemonstrationPa {
  const { register, index, today } = person;
  const isKnown = index === 0;
  const dice = new Dice(`${register.slug}/pa/${index}`);
  const name = isKnown ? KNOWN_PERSONA : personaOf(dice);
  const persona = personas[name];
  const standing = isKnown ? KNOWN_STANDING : standingOf(register.policies.moderation, dice.for('standing'));
  const week = weekOf(persona, dice.for('week'));
  const { firstName, lastName, answers } = answersOf(person, { persona, isAdult: name !== 'young-pa', week }, said);
  const { looks, sentence, hasChangedWords } = looksOf(standing, register.policies.moderation, dice.for('looks'));
  const about = answers['about-you'].about;
  const worded = sentence ? { ...answers['about-you'], about: `${about} ${sentence}` } : answers['about-you'];
  const draft = standing.state === 'draft' ? dice.whole(0, 8) : null;
  return {
    key: `${register.slug}/pa/${index}`,
    email: isKnown ? PA_EMAIL : emailOf(firstName, lastName, `pa${index}`),
    firstName,
    lastName,
    persona: name,
    answers: firstAnswers({ ...answers, 'about-you': worded }, draft),
    week: draft === null || draft > 1 ? week.spans : null,
    dates: draft === null ? datesOf(week.spans, today, dice.for('dates')) : [],
    standing,
    looks,
    pendingAbout:
      hasChangedWords && register.policies.moderation === 'before' ? `${about} I can start next week.` : null,
  };
}

const PERSONA_WEIGHTS: Readonly<Partial<Record<PersonaName, number>>> = Object.fromEntries(
  Object.entries(personas).map(([name, { weight }]) => [name, weight]),
);

function personaOf(dice: Dice): PersonaName {
  return dice.for('persona').weighted<PersonaName>(PERSONA_WEIGHTS);
}

interface Way {
  readonly persona: Persona;
  readonly isAdult: boolean;
  readonly week: { readonly spans: readonly WeekSpan[]; readonly words: string; readonly hours: number };
}

function answersOf({ register, index, today }: Person, { persona, isAdult, week }: Way, said: Set<string>) {
  const dice = new Dice(`${register.slug}/pa/${index}/answers`);
  const town = someTown(register, index === 0, dice.for('town'));
  const { firstName, lastName, community, sex } = nameOf(town.mix, WOMEN_SHARE, dice.for('name'));
  const years = dice.whole(...persona.years);
  const place = placeOf(town, isAdult, dice.for('place'));
  const interests = interestsOf(persona, dice.for('interests'));
  const noPets = interests.environmentLimits.includes('pets');
  const answers = {
    'place-and-travel': place,
    'work-wanted': workOf({ persona, hours: week.hours, today }, dice.for('work')),
    tasks: tasksOf({ persona, modes: place.travelModes, isAdult, noPets }, dice.for('tasks')),
    'experience-and-training': experienceOf(persona, years, dice.for('experience')),
    'languages-and-communication': languagesOf(persona, community, dice.for('languages')),
    'values-and-style': valuesOf(dice.for('values')),
    'interests-and-environment': interests,
    'age-and-sex': ageOf(isAdult, sex, { today, dice: dice.for('age') }),
  };
  const known = {
    persona,
    years,
    town: dice.for('part').pick(town.name.split(' and ')),
    hours: week.spans.length > 0 ? week.words : '',
    answers,
  };
  const words = unsaid(said, (attempt) => wordsOf(known, dice.for(`words/${attempt}`)));
  const all: SectionValues = { 'about-you': { firstName, initial: lastName.charAt(0), ...words }, ...answers };
  return { firstName, lastName, answers: index === 0 ? knownAnswers(all) : all };
}

function unsaid<Words extends { about: string }>(said: Set<string>, write: (attempt: number) => Words): Words {
  for (let attempt = 0; ; attempt++) {
    const words = write(attempt);
    if (said.has(words.about)) continue;
    said.add(words.about);
    return words;
  }
}

function ageOf(isAdult: boolean, sex: 'female' | 'male', { today, dice }: { today: string; dice: Dice }) {
  return {
    age: isAdult ? '18-or-over' : '16-or-17',
    eighteenOn: isAdult ? null : daysAfter(today, dice.whole(20, 700)),
    sex: dice.chance(0.6) ? sex : '',
  };
}

/** A draft has the pages up to where its PA stopped; everybody else has all. */
function firstAnswers(answers: SectionValues, pages: number | null): Partial<SectionValues> {
  if (pages === null) return answers;
  return Object.fromEntries(SECTION_KEYS.slice(0, pages).map((key) => [key, answers[key]]));
}
