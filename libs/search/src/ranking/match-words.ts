import { coverWeek, describeMatch, type Coverage, type MatchLabels, type MatchWords } from '@pa/matching';
import { taxonomies } from '@pa/register';
import { factsAmong } from '../projection/packed-facts';
import type { PaSearch } from '../query/pa-search';
import { preferredTasks } from './ask';
import type { RankedPa } from './ranking.repository';

/** Why a PA stands where they stand, for one card. */
export interface MatchOfPa extends MatchWords {
  readonly score: number;
  /** Null when no hours were asked for. */
  readonly coverage: Coverage | null;
}

const actions = new Map<string, string>(taxonomies.tasks.map(({ key, action }) => [key, action]));
const experiences = new Map<string, string>(taxonomies.experience.map(({ key, label }) => [key, inSentence(label)]));
const values = new Map<string, string>(taxonomies.values.map(({ key, label }) => [key, inSentence(label)]));

/** How our keys are said inside matching's sentences. */
export const MATCH_LABELS: MatchLabels = {
  task: (key) => actions.get(key) ?? key,
  experience: (key) => experiences.get(key) ?? key,
  value: (key) => values.get(key) ?? key,
};

/** Sentences and coverage of one PA of a page. Of what a PA offers only what was asked for is looked at. */
export function wordsOfMatch(search: PaSearch, pa: RankedPa): MatchOfPa {
  const coverage = search.hours.length === 0 ? null : coverWeek(search.hours, pa.card.week);
  const optionalTasks = preferredTasks(search);
  const tasks = [...search.tasks, ...optionalTasks];
  const words = describeMatch(
    {
      asked: {
        requiredTasks: search.tasks,
        optionalTasks,
        experience: search.experience,
        values: search.values,
        style: [],
      },
      offered: {
        tasksWill: factsAmong(pa.facts, 'tasksWill', tasks),
        tasksTraining: factsAmong(pa.facts, 'tasksTraining', tasks),
        experience: factsAmong(pa.facts, 'experience', search.experience),
        values: factsAmong(pa.facts, 'values', search.values),
        style: [],
      },
      coverage,
      distanceHundredths: pa.hundredths,
      confirmedDaysAgo: pa.confirmedDaysAgo,
    },
    MATCH_LABELS,
  );
  return { ...words, score: pa.score, coverage };
}

/** "Dementia" is "dementia" inside a sentence; names of people keep their capital. */
function inSentence(label: string): string {
  return label.startsWith('Parkinson') ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
