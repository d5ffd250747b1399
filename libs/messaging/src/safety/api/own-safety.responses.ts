import { ApiProperty } from '@nestjs/swagger';
import { DUTY_STATES, type DutyState } from '@pa/accreditation';
import { REASON_KEYS, REPORTED, type Reported, type ReportReason } from '../reports/report';
import type { OwnReport } from '../reports/own-reports.service';
import { DUTY_KEYS, type DutyKey } from '../sharing/introduction-duties';
import { SHARE_FIELDS, SHARE_STATES, type ShareField, type ShareState } from '../sharing/share-state';
import type { Share, Sharing } from '../sharing/sharing';
import type { OwnDecision } from '../takedowns/appeals.service';
import { TAKEDOWN_STATES, type TakedownState } from '../takedowns/takedown-state';

const TOLD = ['received', 'looking-into-it', 'dealt-with'] as const;
const DOWN = ['message', 'conversation'] as const;

export class ShareResponse {
  @ApiProperty({ enum: SHARE_FIELDS })
  field!: ShareField;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null where nobody ever asked' })
  id!: string | null;

  @ApiProperty({ enum: SHARE_STATES, nullable: true })
  state!: ShareState | null;

  @ApiProperty({ description: 'Your side asked' })
  isAsker!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The other’s, while you both agree' })
  theirs!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  seenByOtherAt!: string | null;

  static of({ field, id, state, isAsker, theirs, seenByOtherAt }: Share): ShareResponse {
    return { field, id, state, isAsker, theirs, seenByOtherAt: seenByOtherAt?.toISOString() ?? null };
  }
}

export class DutyResponse {
  @ApiProperty({ enum: DUTY_KEYS })
  key!: DutyKey;

  @ApiProperty()
  words!: string;

  @ApiProperty({ enum: DUTY_STATES })
  state!: DutyState;

  @ApiProperty()
  isDone!: boolean;
}

export class SharingResponse {
  @ApiProperty({ description: 'Something can be asked, and what is shared shows' })
  isOpen!: boolean;

  @ApiProperty({ type: [ShareResponse] })
  shares!: ShareResponse[];

  @ApiProperty({ type: [DutyResponse], description: 'What the register did for the PA before you share' })
  duties!: DutyResponse[];

  @ApiProperty({ description: 'Something has not been done yet, and contact details wait for it' })
  isWaiting!: boolean;

  static ofSharing({ isOpen, shares, introduction }: Sharing): SharingResponse {
    const { duties, isWaiting } = introduction;
    return { isOpen, shares: shares.map((share) => ShareResponse.of(share)), duties: [...duties], isWaiting };
  }
}

export class OwnReportResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: REPORTED })
  what!: Reported;

  @ApiProperty({ enum: REASON_KEYS })
  reason!: ReportReason;

  @ApiProperty({ enum: TOLD })
  state!: (typeof TOLD)[number];

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  static ofReport({ id, what, reason, state, receivedAt }: OwnReport): OwnReportResponse {
    const told = state === 'new' ? 'received' : state === 'closed' ? 'dealt-with' : 'looking-into-it';
    return { id, what, reason, state: told, receivedAt: receivedAt.toISOString() };
  }
}

export class OwnReportsResponse {
  @ApiProperty({ type: [OwnReportResponse], description: 'Newest first' })
  items!: OwnReportResponse[];
}

export class OwnDecisionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: DOWN })
  what!: (typeof DOWN)[number];

  @ApiProperty({ enum: TAKEDOWN_STATES })
  state!: TakedownState;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  appeal!: string;

  @ApiProperty()
  answer!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  static ofDecision({ id, what, state, reason, appeal, answer, decidedAt }: OwnDecision): OwnDecisionResponse {
    return { id, what, state, reason, appeal, answer, decidedAt: decidedAt.toISOString() };
  }
}

export class OwnDecisionsResponse {
  @ApiProperty({ type: [OwnDecisionResponse], description: 'Newest first' })
  items!: OwnDecisionResponse[];
}
