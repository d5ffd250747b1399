import { withPendingWords } from './advert-words';
import type { VacancyEntity } from './vacancy.entity';

/**
 * The answers of an earlier advert as a new draft's. Days that have passed are asked anew, so the parts they stand in do
 * not count as done; questions are copied as they are; nothing that staff or the checker said comes along.
 */
export function copyOf(earlier: VacancyEntity, today: string): Partial<VacancyEntity> {
  const { id, startsOn, endsOn, ...from } = withPendingWords(earlier);
  const isPast = startsOn !== null && startsOn < today;
  const hasEnded = endsOn !== null && endsOn <= today;
  const asksDaysAnew = isPast || hasEnded;
  return {
    copiedFrom: id,
    sectionsSaved: from.sectionsSaved.filter((part) => part !== 'how-to-apply' && !(asksDaysAnew && part === 'start')),
    title: from.title,
    about: from.about,
    whoWanted: from.whoWanted,
    hours: from.hours,
    hoursFlexible: from.hoursFlexible,
    liveIn: from.liveIn,
    tasksRequired: from.tasksRequired,
    tasksOptional: from.tasksOptional,
    tasksNever: from.tasksNever,
    experience: from.experience,
    values: from.values,
    interests: from.interests,
    languages: from.languages,
    drives: from.drives,
    sexWanted: from.sexWanted,
    sexReason: from.sexReason,
    employment: from.employment,
    payPence: from.payPence,
    sleepInPence: from.sleepInPence,
    liveInPenceAWeek: from.liveInPenceAWeek,
    accommodationPenceADay: from.accommodationPenceADay,
    payWords: from.payWords,
    district: from.district,
    environment: from.environment,
    howToApply: from.howToApply,
    questions: from.questions,
    isBlind: from.isBlind,
    places: from.places,
    checks: from.checks,
    checksWhy: from.checksWhy,
    startsOn: isPast ? null : startsOn,
    endsOn: hasEnded ? null : endsOn,
  };
}
