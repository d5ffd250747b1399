import type { WeekSpan } from './pa-card-facts';
import type { PaProfileDateEntity } from './pa-profile-date.entity';
import { lastDecisionOf, type LastDecision } from './look-table';
import type { PaProfileModerationEntity } from './pa-profile-moderation.entity';
import { progressOf, type ProfileProgress } from './pa-profile-progress';
import { findMove, MOVES, type PaProfileDeed, type PaProfileState } from './pa-profile-state';
import type { PaProfileEntity, PausedReason } from './pa-profile.entity';
import { profileDateOf, type ProfileDate } from './public-pa-profile';
import { displayNameOf, sections, type SectionContext, type SectionValues } from './sections';

/** A PA's profile as the PA alone sees it. */
export interface OwnPaProfile {
  readonly id: string;
  readonly displayName: string;
  readonly state: PaProfileState;
  readonly hidden: boolean;
  /** Employers can find it now. */
  readonly isShown: boolean;
  /** Nothing else keeps employers from finding it but that they find approved PAs alone on this register. */
  readonly needsApproval: boolean;
  readonly pausedReason: PausedReason | null;
  readonly sections: SectionValues;
  readonly week: readonly WeekSpan[];
  readonly dates: readonly ProfileDate[];
  readonly progress: ProfileProgress;
  /** Changed words wait for staff (or were sent back by them); the old ones are still shown. */
  readonly wordsWait: boolean;
  /** Staff have something of this profile to look at. */
  readonly isBeingLookedAt: boolean;
  readonly lastDecision: LastDecision | null;
  /** What the PA can do with it now. */
  readonly deeds: readonly PaProfileDeed[];
  readonly confirmedAt: Date | null;
  /** "Still available?" was asked then, and waits for an answer. */
  readonly askedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}

/** The rows an own profile is made of. */
export interface OwnProfileRows {
  readonly profile: PaProfileEntity;
  readonly dates: readonly PaProfileDateEntity[];
  /** Newest first. */
  readonly moderations: readonly PaProfileModerationEntity[];
  /** The register lets employers find this PA. */
  readonly isListed: boolean;
}

export function ownProfileOf(
  { profile, dates, moderations, isListed }: OwnProfileRows,
  context: SectionContext,
): OwnPaProfile {
  return {
    id: profile.id,
    displayName: displayNameOf(profile),
    state: profile.state,
    hidden: profile.hidden,
    isShown: profile.isShown && isListed,
    needsApproval: profile.isShown && !isListed,
    pausedReason: profile.pausedReason,
    sections: readSections(profile, context),
    week: profile.week,
    dates: dates.map(profileDateOf),
    progress: progressOf(profile),
    wordsWait: profile.pendingText !== null,
    isBeingLookedAt: moderations.some(({ decision }) => decision === null),
    lastDecision: lastDecisionOf(moderations),
    deeds: deedsOfPa(profile.state),
    confirmedAt: profile.confirmedAt,
    askedAt: profile.askedAt,
    submittedAt: profile.submittedAt,
    publishedAt: profile.publishedAt,
    version: profile.version,
  };
}

function readSections(profile: PaProfileEntity, context: SectionContext): SectionValues {
  const values = Object.entries(sections).map(([key, section]) => [key, section.read(profile, context)]);
  return Object.fromEntries(values) as SectionValues;
}

/** `publish-at-once` is the register's way of `submit`, not another button. */
function deedsOfPa(state: PaProfileState): PaProfileDeed[] {
  const deeds = Object.keys(MOVES) as PaProfileDeed[];
  return deeds.filter(
    (deed) => MOVES[deed].by === 'pa' && deed !== 'publish-at-once' && findMove(deed, state) !== null,
  );
}
