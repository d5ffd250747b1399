import { ApiProperty } from '@nestjs/swagger';
import { MESSAGE_KINDS, type MessageKind } from '../../messages/message-body';
import type { LookedMessage } from '../reports/conversation-looks.service';
import {
  OUTCOME_KEYS,
  REASON_KEYS,
  REFERRAL_KEYS,
  REPORTED,
  SEVERITIES,
  type Outcome,
  type Referral,
  type Reported,
  type ReportReason,
  type Severity,
} from '../reports/report';
import type { ReportCase, ReportLine, ReportsPage } from '../reports/report-case';
import { REPORT_STATES, type ReportState } from '../reports/report-state';
import type { AppealCase } from '../takedowns/appeals.service';
import { OwnDecisionResponse } from './own-safety.responses';

const NAME = { type: String, nullable: true } as const;
const SIDES = ['employer', 'pa', 'system'] as const;

export class SafetyReportLineResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: REPORTED })
  what!: Reported;

  @ApiProperty({ enum: REASON_KEYS })
  reason!: ReportReason;

  @ApiProperty({ enum: SEVERITIES })
  severity!: Severity;

  @ApiProperty({ enum: REPORT_STATES })
  state!: ReportState;

  @ApiProperty(NAME)
  aboutName!: string | null;

  @ApiProperty(NAME)
  holderName!: string | null;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;
}

export class SafetyReportsResponse {
  @ApiProperty({ type: [SafetyReportLineResponse], description: 'Most urgent first, closed ones last' })
  items!: SafetyReportLineResponse[];

  @ApiProperty({ minimum: 0 })
  total!: number;

  @ApiProperty({ minimum: 1 })
  page!: number;

  @ApiProperty({ minimum: 1 })
  pages!: number;

  static of({ lines, total, page, pages }: ReportsPage): SafetyReportsResponse {
    return { items: lines.map(lineOf), total, page, pages };
  }
}

export class SafetyReportNoteResponse {
  @ApiProperty(NAME)
  by!: string | null;

  @ApiProperty({ enum: REPORT_STATES, nullable: true })
  movedTo!: ReportState | null;

  @ApiProperty()
  isRestricted!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Null where you may not read it' })
  note!: string | null;

  @ApiProperty({ enum: REFERRAL_KEYS, nullable: true })
  referredTo!: Referral | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  referredOn!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class ConversationLookResponse {
  @ApiProperty(NAME)
  by!: string | null;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why the two were not told' })
  ground!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class SafetyReportCaseResponse extends SafetyReportLineResponse {
  @ApiProperty({ ...NAME, description: 'Never tell the other person' })
  reporterName!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  aboutId!: string | null;

  @ApiProperty()
  words!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What was written, of a message' })
  quote!: string | null;

  @ApiProperty()
  hasConversation!: boolean;

  @ApiProperty({ description: 'You deal with it' })
  isMine!: boolean;

  @ApiProperty({ enum: OUTCOME_KEYS, nullable: true })
  outcome!: Outcome | null;

  @ApiProperty({ type: [SafetyReportNoteResponse], description: 'Oldest first' })
  notes!: SafetyReportNoteResponse[];

  @ApiProperty({ type: [ConversationLookResponse], description: 'Who opened the messages, oldest first' })
  looks!: ConversationLookResponse[];

  @ApiProperty({ type: 'integer' })
  version!: number;

  static ofCase(found: ReportCase): SafetyReportCaseResponse {
    const { reporterName, aboutId, words, quote, hasConversation, isMine, outcome, version } = found;
    return {
      ...lineOf(found),
      ...{ reporterName, aboutId, words, quote, hasConversation, isMine, outcome, version },
      notes: found.notes.map((note) => ({ ...note, at: note.at.toISOString() })),
      looks: found.looks.map((look) => ({ ...look, at: look.at.toISOString() })),
    };
  }
}

export class LookedMessageResponse {
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ enum: SIDES })
  side!: (typeof SIDES)[number];

  @ApiProperty()
  author!: string;

  @ApiProperty({ enum: MESSAGE_KINDS })
  kind!: MessageKind;

  @ApiProperty({ description: 'Whole: what was held back from the other side, too' })
  text!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  isDeleted!: boolean;
}

export class LookedMessagesResponse {
  @ApiProperty({ type: [LookedMessageResponse], description: 'Oldest first' })
  items!: LookedMessageResponse[];

  static of(messages: readonly LookedMessage[]): LookedMessagesResponse {
    return { items: messages.map((one) => ({ ...one, at: one.at.toISOString() })) };
  }
}

export class TakedownMadeResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class AppealCaseResponse extends OwnDecisionResponse {
  @ApiProperty({ format: 'uuid' })
  reportId!: string;

  @ApiProperty(NAME)
  aboutName!: string | null;

  @ApiProperty(NAME)
  decidedByName!: string | null;

  @ApiProperty({ description: 'You made the decision, so a colleague answers' })
  isOwnDecision!: boolean;

  static ofAppeal(found: AppealCase): AppealCaseResponse {
    const { reportId, aboutName, decidedByName, isOwnDecision } = found;
    return { ...OwnDecisionResponse.ofDecision(found), reportId, aboutName, decidedByName, isOwnDecision };
  }
}

export class AppealCasesResponse {
  @ApiProperty({ type: [AppealCaseResponse], description: 'Longest wait first' })
  items!: AppealCaseResponse[];
}

function lineOf(line: ReportLine): SafetyReportLineResponse {
  const { id, what, reason, severity, state, aboutName, holderName, receivedAt } = line;
  return { id, what, reason, severity, state, aboutName, holderName, receivedAt: receivedAt.toISOString() };
}
