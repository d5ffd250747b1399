import type { VacancyEntity } from '@pa/recruitment';
import type { DemonstrationAdvert } from '../adverts/generate-adverts';
import { daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import { personId, type LoadingFor } from './person-row';

const ALL_PARTS = ['who-you-want', 'skills', 'hours', 'start', 'tasks', 'pay', 'place', 'how-to-apply', 'checks'];
/** A draft was left after so many parts. */
const PARTS_OF_A_DRAFT = 4;
const WHY_CHECKS = 'I would like to hear from people who know you.';
const HOW_TO_APPLY = 'Tell me a little about yourself and when you are free.';

/** The row of an advert; its id is the same every time, so that others can answer it. */
export function advertRow(
  advert: DemonstrationAdvert,
  { licenseeId, now }: Pick<LoadingFor, 'licenseeId' | 'now'>,
): Partial<VacancyEntity> {
  const { job, standing } = advert;
  const begun = daysBefore(now, advert.begunDaysAgo);
  const isDraft = standing === 'draft';
  const wasShown = standing !== 'draft' && standing !== 'submitted';
  return {
    licenseeId,
    id: advertId(advert.key),
    personId: personId(advert.employer),
    state: standing,
    sectionsSaved: isDraft ? ALL_PARTS.slice(0, PARTS_OF_A_DRAFT) : ALL_PARTS,
    title: advert.title,
    about: job.about,
    whoWanted: job.whoWanted,
    hours: advert.hours,
    hoursFlexible: advert.hoursFlexible,
    tasksRequired: [...job.required],
    tasksOptional: [...job.optional],
    tasksNever: [...job.never],
    values: [...advert.values],
    interests: [...advert.interests],
    drives: job.drives ?? false,
    sexReason: '',
    sexWanted: null,
    liveIn: false,
    employment: [...job.employment],
    payPence: advert.payPence,
    sleepInPence: advert.sleepInPence,
    liveInPenceAWeek: null,
    accommodationPenceADay: null,
    payWords: '',
    district: isDraft ? null : advert.district,
    environment: [...advert.environment],
    howToApply: HOW_TO_APPLY,
    questions: advert.questions.map((text, index) => ({ id: seededId(`${advert.key}/question/${index}`), text })),
    isBlind: advert.isBlind,
    places: advert.places,
    closesOn: isDraft ? null : advert.closesOn,
    checks: [...advert.checks],
    checksWhy: advert.checks.length > 0 ? WHY_CHECKS : '',
    startsOn: advert.startsOn,
    pausedReason: standing === 'paused' ? 'by-employer' : null,
    submittedAt: isDraft ? null : begun,
    publishedAt: wasShown ? begun : null,
    endedAt: standing === 'filled' ? daysBefore(now, advert.begunDaysAgo / 2) : null,
    createdAt: begun,
    updatedAt: begun,
  };
}

export function advertId(key: string): string {
  return seededId(`${key}/vacancy`);
}
