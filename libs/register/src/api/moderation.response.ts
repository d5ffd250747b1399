import { ApiProperty } from '@nestjs/swagger';
import type { ModerationCase, ModerationLook, ModerationQueue } from '../moderation.service';
import { PA_PROFILE_STATES } from '../pa-profile-state';
import { PublicPaProfileResponse } from './public-pa-profile.response';
import { AboutYouAnswers } from './section-answers';

const SUBJECTS = ['first-profile', 'changed-words', 'answer', 'concern'];

export class ModerationQueueItem {
  @ApiProperty({ format: 'uuid' })
  profileId!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ type: String, nullable: true })
  district!: string | null;

  @ApiProperty({ enum: PA_PROFILE_STATES })
  state!: string;

  @ApiProperty({ enum: SUBJECTS })
  subject!: string;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;
}

export class ModerationQueueResponse {
  @ApiProperty({ type: [ModerationQueueItem] })
  items!: ModerationQueueItem[];

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  page!: number;

  @ApiProperty({ type: 'integer' })
  pages!: number;

  static of({ rows, total, page, pages }: ModerationQueue): ModerationQueueResponse {
    return { items: rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() })), total, page, pages };
  }
}

export class ModerationLookResponse {
  @ApiProperty({ enum: SUBJECTS })
  subject!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What the PA says to the decision before' })
  answer!: string | null;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ type: String, enum: ['approved', 'needs-changes', 'removed', 'withdrawn', null], nullable: true })
  decision!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the colleague' })
  decidedBy!: string | null;

  @ApiProperty({ type: [String] })
  reasons!: string[];

  @ApiProperty()
  words!: string;

  static of(look: ModerationLook): ModerationLookResponse {
    return {
      ...look,
      openedAt: look.openedAt.toISOString(),
      decidedAt: look.decidedAt?.toISOString() ?? null,
      reasons: [...look.reasons],
    };
  }
}

export class ModerationCaseResponse {
  @ApiProperty({ type: PublicPaProfileResponse })
  profile!: PublicPaProfileResponse;

  @ApiProperty({ enum: PA_PROFILE_STATES })
  state!: string;

  @ApiProperty({ type: AboutYouAnswers, nullable: true, description: 'New words that wait beside the shown ones' })
  pendingText!: AboutYouAnswers | null;

  @ApiProperty({ description: 'Such a profile never shows personal care' })
  is16or17!: boolean;

  @ApiProperty({ description: 'Something waits to be looked at' })
  isOpen!: boolean;

  @ApiProperty({ type: [ModerationLookResponse], description: 'Newest first' })
  looks!: ModerationLookResponse[];

  @ApiProperty({ type: 'integer', description: 'Send it back with the decision' })
  version!: number;

  static of(found: ModerationCase): ModerationCaseResponse {
    return {
      profile: PublicPaProfileResponse.of(found.profile),
      state: found.state,
      pendingText: found.pendingText && { ...found.pendingText },
      is16or17: found.is16or17,
      isOpen: found.isOpen,
      looks: found.looks.map((look) => ModerationLookResponse.of(look)),
      version: found.version,
    };
  }
}
