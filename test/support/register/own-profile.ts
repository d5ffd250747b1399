import { findMove, MOVES, type PaProfileDeed, type PaProfileState } from '../../../libs/register/src/pa-profile-state';
import { PROFILE_PARTS } from '../../../libs/register/src/pa-profile-progress';
import type { OwnPaProfile } from '../../../libs/register/src/own-pa-profile';
import type { PublicPaProfile } from '../../../libs/register/src/public-pa-profile';
import { mondayMorning, wholeAnswers } from '../../integration/register/answers';

export const NOW = new Date('2026-11-22T12:00:00Z');

/** A whole profile in some state, as the PA sees it. */
export function ownProfile(state: PaProfileState, changes: Partial<OwnPaProfile> = {}): OwnPaProfile {
  return {
    id: '01900000-0000-7000-8000-00000000000a',
    displayName: 'Amira K.',
    state,
    hidden: false,
    isShown: state === 'published',
    needsApproval: false,
    pausedReason: state === 'paused' ? 'by-pa' : null,
    sections: wholeAnswers,
    week: [mondayMorning],
    dates: [],
    progress: {
      parts: PROFILE_PARTS.map((part) => ({ part, title: `Part ${part}`, isDone: true, missing: [] })),
      doneCount: PROFILE_PARTS.length,
      isWhole: true,
    },
    wordsWait: false,
    isBeingLookedAt: false,
    lastDecision: null,
    deeds: (Object.keys(MOVES) as PaProfileDeed[]).filter(
      (deed) => MOVES[deed].by === 'pa' && deed !== 'publish-at-once' && findMove(deed, state) !== null,
    ),
    confirmedAt: NOW,
    askedAt: null,
    submittedAt: NOW,
    publishedAt: NOW,
    version: 3,
    ...changes,
  };
}

/** A profile as employers see it. */
export function publicProfile(changes: Partial<PublicPaProfile> = {}): PublicPaProfile {
  return {
    id: '01900000-0000-7000-8000-00000000000a',
    displayName: 'Amira K.',
    firstName: 'Amira',
    headline: 'Calm in a crisis',
    about: 'One.\n\nTwo.',
    district: 'CH2',
    travelMiles: 7,
    travelModes: ['own-car', 'bus'],
    week: [mondayMorning],
    dates: [],
    searchStatus: 'available',
    earliestStart: null,
    hoursMin: 8,
    hoursMax: 16,
    employment: ['employed', 'lead-pa'],
    hourlyRatePence: 1420,
    liveIn: false,
    shortNotice: true,
    shortNoticeHours: 24,
    tasksWill: ['washing', 'hoist'],
    tasksTraining: ['medication-giving'],
    tasksWillNot: ['tube-feeding'],
    experience: ['dementia'],
    training: ['first-aid', 'care-certificate-1', 'care-certificate-2'],
    languages: [{ language: 'english', level: 'first-language' }],
    communicationMethods: ['bsl'],
    values: ['patient', 'calm'],
    style: { 'chatty-quiet': -1, 'prompts-waits': 2 },
    interests: ['walking', 'arts-and-crafts'],
    environmentLimits: ['smoking'],
    confirmedAt: NOW,
    publishedAt: NOW,
    ...changes,
  };
}
