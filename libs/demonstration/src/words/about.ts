import type { SectionValues } from '@pa/register';
import type { Persona } from '../personas';
import type { Dice } from '../random/dice';
import { commonHeadlines, commonLines, type LineGroup } from './common-lines';
import { isSayable, say, type Slots } from './expand';
import { formerJobs, interestWords, numberWords, peopleWords, valueWords } from './labels';

/** What is known of a PA when the PA's own words are written. */
export interface Known {
  readonly persona: Persona;
  readonly years: number;
  readonly town: string;
  /** When the PA works, as it stands after "I am free". */
  readonly hours: string;
  readonly answers: Pick<
    SectionValues,
    | 'place-and-travel'
    | 'work-wanted'
    | 'tasks'
    | 'experience-and-training'
    | 'languages-and-communication'
    | 'values-and-style'
    | 'interests-and-environment'
  >;
}

const TASK_WORDS: Readonly<Record<string, string>> = {
  cooking: 'cooking',
  cleaning: 'cleaning',
  laundry: 'laundry and ironing',
  shopping: 'the shopping',
  paperwork: 'paperwork',
  garden: 'the garden',
  'pet-care': 'looking after pets',
  appointments: 'getting to appointments',
  'public-transport': 'buses and trains',
  hoist: 'hoists and slings',
  exercises: 'exercises from the physio',
  'eating-and-drinking': 'helping with meals',
  'note-taking': 'taking notes',
  leisure: 'planning days out',
};

/** A PA's headline and "about", in the PA's voice. */
export function wordsOf(known: Known, dice: Dice): { headline: string; about: string } {
  const slots = slotsOf(known, dice);
  const pickFrom = (lines: readonly string[]): string =>
    say(dice.pick(lines.filter((line) => isSayable(line, slots))), slots, dice);
  const headline = pickFrom(dice.chance(0.3) ? commonHeadlines : known.persona.headlines);
  const opening = pickFrom(known.persona.openings);
  const isShort = dice.chance(0.12);
  const middles = dice
    .some(
      known.persona.middles.filter((line) => isSayable(line, slots)),
      isShort ? 0 : dice.whole(1, 3),
    )
    .map((line) => say(line, slots, dice));
  const groups = dice.some(groupsFor(known), isShort ? 1 : dice.whole(1, 4));
  const common = groups.flatMap((group) => sayOne(commonLines[group], slots, dice));
  const closing = dice.chance(isShort ? 0.2 : 0.45) ? [pickFrom(commonLines.closing)] : [];
  const body = dice.chance(0.6) ? [...middles, ...common] : dice.some([...middles, ...common], 9);
  return { headline, about: inParagraphs([opening, ...body, ...closing], dice) };
}

function sayOne(lines: readonly string[], slots: Slots, dice: Dice): string[] {
  const sayable = lines.filter((line) => isSayable(line, slots));
  return sayable.length === 0 ? [] : [say(dice.pick(sayable), slots, dice)];
}

/** Long texts in two paragraphs, more often than not. */
function inParagraphs(sentences: readonly string[], dice: Dice): string {
  if (sentences.length < 5 || dice.chance(0.35)) return sentences.join(' ');
  const half = Math.ceil(sentences.length / 2);
  return `${sentences.slice(0, half).join(' ')}\n\n${sentences.slice(half).join(' ')}`;
}

/** The groups of common lines that are true of this PA. */
function groupsFor({ answers, hours, years }: Known): LineGroup[] {
  const { travelModes } = answers['place-and-travel'];
  const { environmentLimits } = answers['interests-and-environment'];
  const { hoursMax, shortNotice } = answers['work-wanted'];
  const truths: Record<Exclude<LineGroup, 'closing'>, boolean> = {
    car: travelModes.includes('own-car'),
    noCar: !travelModes.includes('own-car'),
    bus: travelModes.includes('bus') && !travelModes.includes('own-car'),
    bicycle: travelModes.includes('bicycle') && !travelModes.includes('own-car'),
    walks: travelModes.includes('walks') && !travelModes.includes('own-car'),
    pets: answers.tasks.will.includes('pet-care') && !environmentLimits.includes('pets'),
    noPets: environmentLimits.includes('pets'),
    noSmoke: environmentLimits.includes('smoking'),
    shortNotice,
    fewHours: hoursMax !== null && hoursMax <= 10,
    manyHours: hoursMax !== null && hoursMax >= 35,
    languages: languageOf(answers) !== undefined,
    interests: true,
    values: true,
    experience: answers['experience-and-training'].experience.length > 1,
    place: true,
    hours: hours !== '',
    tasks: true,
    learning: answers.tasks.training.length > 5 && years < 10,
  };
  return (Object.keys(truths) as Exclude<LineGroup, 'closing'>[]).filter((group) => truths[group]);
}

function slotsOf({ persona, years, town, hours, answers }: Known, dice: Dice): Slots {
  const [interest, interest2] = dice
    .some(answers['interests-and-environment'].interests, 2)
    .map((key) => wordFor(interestWords, key));
  const [value, value2] = dice.some(answers['values-and-style'].values, 2).map((key) => wordFor(valueWords, key));
  const [people, people2] = dice
    .some(answers['experience-and-training'].experience, 2)
    .map((key) => wordFor(peopleWords, key));
  const [role, work] = dice.pick(formerJobs);
  const task = dice.some(answers.tasks.will, 99).find((key) => TASK_WORDS[key]);
  const isPersonas = persona.years[1] > 0;
  const known = {
    years: isPersonas && years >= 2 ? numberWords(years) : undefined,
    town,
    interest,
    interest2,
    value,
    value2,
    people,
    people2,
    task: task && TASK_WORDS[task],
    hours: hours === '' ? undefined : hours,
    language: languageOf(answers),
    job: `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`,
    role,
    work,
    miles: String(answers['place-and-travel'].travelMiles),
  };
  return Object.fromEntries(Object.entries(known).filter(([, words]) => words !== undefined));
}

/** A language beside English that the PA speaks well. */
function languageOf(answers: Known['answers']): string | undefined {
  const spoken = answers['languages-and-communication'].languages.find(
    ({ language, level }) => language !== 'english' && (level === 'first-language' || level === 'fluent'),
  );
  return spoken && spoken.language.charAt(0).toUpperCase() + spoken.language.slice(1);
}

function wordFor(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return words[key];
}
