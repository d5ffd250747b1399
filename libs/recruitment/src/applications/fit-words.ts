import { hourGaps, hoursNumber, hoursWords, type Coverage } from '@pa/matching';
import { matchLabels, taskToYou, type PublicPaProfile } from '@pa/register';
import { listWords } from '@pa/web';
import type { VacancyEntity } from '../vacancies/vacancy.entity';

/** One sentence on how a PA and an advert fit, as `parts.reasons` takes it. */
export interface FitLine {
  readonly kind: 'met' | 'training' | 'note' | 'gap';
  readonly text: string;
}

const MOST_NAMED = 3;

/** The same match, said to the PA: what is met first, gaps last. */
export function wordsToPa(
  vacancy: VacancyEntity,
  profile: PublicPaProfile,
  { coverage, distance }: { readonly coverage: Coverage | null; readonly distance: string | null },
): FitLine[] {
  const lines = [
    ...hourLines(coverage),
    ...taskLines(vacancy, profile),
    ...likenessLines(vacancy, profile),
    ...(distance === null ? [] : [line('met', distance)]),
  ];
  return [...lines.filter(({ kind }) => kind !== 'gap'), ...lines.filter(({ kind }) => kind === 'gap')];
}

function line(kind: FitLine['kind'], text: string): FitLine {
  return { kind, text };
}

function hourLines(coverage: Coverage | null): FitLine[] {
  if (!coverage || coverage.askedMinutes === 0) return [];
  const { coveredMinutes, askedMinutes } = coverage;
  if (coveredMinutes === 0) return [line('gap', 'You are free for none of its hours')];
  const part = coveredMinutes < 60 ? hoursWords(coveredMinutes) : hoursNumber(coveredMinutes);
  const done = coveredMinutes === askedMinutes ? 'all' : part;
  return [
    line('met', `You can do ${done} of its ${hoursWords(askedMinutes)}`),
    ...hourGaps(coverage).map(({ text }) => line('gap', `You are ${text.charAt(0).toLowerCase()}${text.slice(1)}`)),
  ];
}

function taskLines({ tasksRequired, tasksOptional }: VacancyEntity, profile: PublicPaProfile): FitLine[] {
  const keys = [...new Set([...tasksRequired, ...tasksOptional])];
  const will = keys.filter((key) => profile.tasksWill.includes(key));
  const training = keys.filter((key) => !will.includes(key) && profile.tasksTraining.includes(key));
  const missing = tasksRequired.filter((key) => !will.includes(key) && !training.includes(key));
  return [
    ...(will.length > 0 ? [line('met', doesWords(will.length, keys.length))] : []),
    ...(training.length > 0 ? [line('training', `With training: ${named(training, taskToYou)}`)] : []),
    ...(missing.length > 0 ? [line('gap', `Also asks you to ${named(missing, taskToYou)}`)] : []),
  ];
}

function doesWords(done: number, all: number): string {
  if (done < all) return `You do ${done} of its ${all} tasks`;
  return all === 1 ? 'You do its one task' : `You do all ${all} of its tasks`;
}

function likenessLines({ experience, values: wanted }: VacancyEntity, profile: PublicPaProfile): FitLine[] {
  const had = experience.filter((key) => profile.experience.includes(key));
  const shared = wanted.filter((key) => profile.values.includes(key));
  return [
    ...(had.length > 0 ? [line('met', `You have experience of ${named(had, matchLabels.experience)}`)] : []),
    ...(shared.length > 0 ? [line('met', `What matters to both of you: ${named(shared, matchLabels.value)}`)] : []),
  ];
}

function named(keys: readonly string[], say: (key: string) => string): string {
  const said = keys.slice(0, MOST_NAMED).map((key) => say(key));
  const more = keys.length - said.length;
  return more > 0 ? `${said.join(', ')} and ${more} more` : listWords(said);
}
