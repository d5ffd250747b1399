import type { WeekSpan } from './pa-card-facts';
import type { ExtraSpan, PaProfileDateEntity } from './pa-profile-date.entity';
import type { PaProfileEntity, SpokenLanguage } from './pa-profile.entity';
import { displayNameOf } from './sections';
import { shownTasks } from './shown-tasks';

/** Days that are not as usual, dates as YYYY-MM-DD, both included. */
export interface ProfileDate {
  readonly id: string;
  readonly kind: 'away' | 'extra';
  readonly firstDay: string;
  readonly lastDay: string;
  /** The hours of an extra day; empty for days away. */
  readonly spans: readonly ExtraSpan[];
}

/**
 * A PA's profile as employers see it, and nothing more: no age, no sex, no place nearer than the district, nobody's
 * account. Lists hold taxonomy keys.
 */
export interface PublicPaProfile {
  readonly id: string;
  readonly displayName: string;
  readonly firstName: string;
  readonly headline: string;
  readonly about: string;
  /** Outward code; '' only in the preview of a draft. */
  readonly district: string;
  readonly travelMiles: number;
  readonly travelModes: readonly string[];
  readonly week: readonly WeekSpan[];
  readonly dates: readonly ProfileDate[];
  readonly searchStatus: string;
  readonly earliestStart: string | null;
  readonly hoursMin: number | null;
  readonly hoursMax: number | null;
  readonly employment: readonly string[];
  readonly hourlyRatePence: number | null;
  readonly liveIn: boolean;
  readonly shortNotice: boolean;
  readonly shortNoticeHours: number | null;
  readonly tasksWill: readonly string[];
  readonly tasksTraining: readonly string[];
  readonly tasksWillNot: readonly string[];
  readonly experience: readonly string[];
  readonly training: readonly string[];
  readonly languages: readonly SpokenLanguage[];
  readonly communicationMethods: readonly string[];
  readonly values: readonly string[];
  readonly style: Readonly<Record<string, number>>;
  readonly interests: readonly string[];
  readonly environmentLimits: readonly string[];
  /** Null only in the preview of a profile that was never sent in. */
  readonly confirmedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** Field by field on purpose: a new column is not shown until someone writes it here. */
export function publicProfileOf(profile: PaProfileEntity, dates: readonly PaProfileDateEntity[]): PublicPaProfile {
  return {
    id: profile.id,
    displayName: displayNameOf(profile),
    firstName: profile.firstName,
    headline: profile.headline,
    about: profile.about,
    district: profile.district ?? '',
    travelMiles: profile.travelMiles ?? 0,
    travelModes: profile.travelModes,
    week: profile.week,
    dates: dates.map(profileDateOf),
    searchStatus: profile.searchStatus,
    earliestStart: profile.earliestStart,
    hoursMin: profile.hoursMin,
    hoursMax: profile.hoursMax,
    employment: profile.employment,
    hourlyRatePence: profile.hourlyRatePence,
    liveIn: profile.liveIn,
    shortNotice: profile.shortNotice,
    shortNoticeHours: profile.shortNoticeHours,
    ...shownTasks(profile),
    experience: profile.experience,
    training: profile.training,
    languages: profile.languages,
    communicationMethods: profile.communicationMethods,
    values: profile.values,
    style: profile.style,
    interests: profile.interests,
    environmentLimits: profile.environmentLimits,
    confirmedAt: profile.confirmedAt,
    publishedAt: profile.publishedAt,
  };
}

export function profileDateOf({ id, kind, firstDay, lastDay, spans }: PaProfileDateEntity): ProfileDate {
  return { id, kind, firstDay, lastDay, spans };
}
