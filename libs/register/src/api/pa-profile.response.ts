import { ApiProperty } from '@nestjs/swagger';
import type { OwnPaProfile } from '../own-pa-profile';
import { PROFILE_PARTS } from '../pa-profile-progress';
import { MOVES, PA_PROFILE_STATES } from '../pa-profile-state';
import type { ProfileDate } from '../public-pa-profile';
import { camelName, type SectionKey } from '../sections';
import { SectionsResponse } from './pa-profile-sections';
import { TimeOfDay, timeOfDay, TimeOfWeek, timeOfWeek } from './times';

const nullableTime = { type: String, format: 'date-time', nullable: true } as const;

export class ProfileDateResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['away', 'extra'] })
  kind!: string;

  @ApiProperty({ format: 'date' })
  firstDay!: string;

  @ApiProperty({ format: 'date' })
  lastDay!: string;

  @ApiProperty({ type: [TimeOfDay], description: 'The hours of an extra day' })
  times!: TimeOfDay[];

  static of({ id, kind, firstDay, lastDay, spans }: ProfileDate): ProfileDateResponse {
    return { id, kind, firstDay, lastDay, times: spans.map(timeOfDay) };
  }
}

export class PartResponse {
  @ApiProperty({ enum: PROFILE_PARTS })
  part!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  isDone!: boolean;

  @ApiProperty({ type: [String], description: 'What to do here before the profile can be sent in' })
  missing!: string[];
}

export class DecisionResponse {
  @ApiProperty({ enum: ['approved', 'needs-changes', 'removed'] })
  decision!: string;

  @ApiProperty({ type: [String] })
  reasons!: string[];

  @ApiProperty()
  words!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;
}

export class PaProfileResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Amira K.' })
  displayName!: string;

  @ApiProperty({ enum: PA_PROFILE_STATES })
  state!: string;

  @ApiProperty()
  hidden!: boolean;

  @ApiProperty({ description: 'Employers can find it now' })
  isShown!: boolean;

  @ApiProperty({ type: String, enum: ['by-pa', 'not-confirmed', null], nullable: true })
  pausedReason!: string | null;

  @ApiProperty({ type: SectionsResponse })
  sections!: SectionsResponse;

  @ApiProperty({ type: [TimeOfWeek] })
  week!: TimeOfWeek[];

  @ApiProperty({ type: [ProfileDateResponse] })
  dates!: ProfileDateResponse[];

  @ApiProperty({ type: [PartResponse] })
  progress!: PartResponse[];

  @ApiProperty({ description: 'Nothing is missing: it can be sent in' })
  isWhole!: boolean;

  @ApiProperty({ description: 'Changed words wait for staff; the old ones are still shown' })
  wordsWait!: boolean;

  @ApiProperty()
  isBeingLookedAt!: boolean;

  @ApiProperty({ type: DecisionResponse, nullable: true })
  lastDecision!: DecisionResponse | null;

  @ApiProperty({ enum: Object.keys(MOVES), isArray: true, description: 'What can be done with it now' })
  deeds!: string[];

  @ApiProperty(nullableTime)
  confirmedAt!: string | null;

  @ApiProperty({ ...nullableTime, description: '"Still available?" was asked then and waits for an answer' })
  askedAt!: string | null;

  @ApiProperty(nullableTime)
  submittedAt!: string | null;

  @ApiProperty(nullableTime)
  publishedAt!: string | null;

  @ApiProperty({ type: 'integer' })
  version!: number;

  static of(profile: OwnPaProfile): PaProfileResponse {
    const { lastDecision, progress } = profile;
    return {
      id: profile.id,
      displayName: profile.displayName,
      state: profile.state,
      hidden: profile.hidden,
      isShown: profile.isShown,
      pausedReason: profile.pausedReason,
      sections: sectionsResponse(profile),
      week: profile.week.map(timeOfWeek),
      dates: profile.dates.map((date) => ProfileDateResponse.of(date)),
      progress: progress.parts.map(({ missing, ...part }) => ({
        ...part,
        missing: missing.map(({ message }) => message),
      })),
      isWhole: progress.isWhole,
      wordsWait: profile.wordsWait,
      isBeingLookedAt: profile.isBeingLookedAt,
      lastDecision: lastDecision && {
        ...lastDecision,
        reasons: [...lastDecision.reasons],
        decidedAt: lastDecision.decidedAt.toISOString(),
      },
      deeds: [...profile.deeds],
      confirmedAt: profile.confirmedAt?.toISOString() ?? null,
      askedAt: profile.askedAt?.toISOString() ?? null,
      submittedAt: profile.submittedAt?.toISOString() ?? null,
      publishedAt: profile.publishedAt?.toISOString() ?? null,
      version: profile.version,
    };
  }
}

function sectionsResponse({ sections }: OwnPaProfile): SectionsResponse {
  const named = Object.entries(sections).map(([key, values]) => [camelName(key as SectionKey), values] as const);
  return Object.fromEntries(named) as unknown as SectionsResponse;
}
