import { ApiProperty } from '@nestjs/swagger';
import { keptWords, type RetentionRule } from '@pa/platform';
import { CONSENT_KEYS, CONSENT_WORDINGS, type ConsentKey } from '../consents/consent-wordings';
import type { ConsentStanding } from '../consents/consents.service';
import type { Correction } from '../corrections/correction';
import type { DataExport, DataExportState } from '../exports/data-export';
import type { LegalHold } from '../holds/legal-hold';

const MOMENT = { format: 'date-time' } as const;
const MOMENT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;

export class DataExportResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['asked', 'making', 'ready'] })
  state!: DataExportState;

  @ApiProperty(MOMENT)
  askedAt!: string;

  @ApiProperty({ type: 'integer' })
  partsDone!: number;

  @ApiProperty({ type: 'integer' })
  partsTotal!: number;

  @ApiProperty({ ...MOMENT_OR_NULL, description: 'When a copy that is ready goes' })
  goneOn!: string | null;

  static of({ id, state, askedAt, partsDone, partsTotal, goneOn }: DataExport): DataExportResponse {
    return { id, state, askedAt: askedAt.toISOString(), partsDone, partsTotal, goneOn: goneOn?.toISOString() ?? null };
  }
}

export class DataExportsResponse {
  @ApiProperty({ type: [DataExportResponse] })
  items!: DataExportResponse[];
}

export class CorrectionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['open', 'put-right', 'kept'] })
  state!: Correction['state'];

  @ApiProperty()
  words!: string;

  @ApiProperty(MOMENT)
  askedAt!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: String, nullable: true })
  answer!: string | null;

  static of({ id, state, words, askedAt, dueOn, answer }: Correction): CorrectionResponse {
    return { id, state, words, askedAt: askedAt.toISOString(), dueOn, answer };
  }
}

export class CorrectionsResponse {
  @ApiProperty({ type: [CorrectionResponse] })
  items!: CorrectionResponse[];
}

export class StaffCorrectionResponse extends CorrectionResponse {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Amira K.' })
  displayName!: string;

  @ApiProperty()
  isLate!: boolean;

  static ofStaff(correction: Correction): StaffCorrectionResponse {
    const { personId, displayName, isLate } = correction;
    return { ...CorrectionResponse.of(correction), personId, displayName, isLate };
  }
}

export class StaffCorrectionsResponse {
  @ApiProperty({ type: [StaffCorrectionResponse] })
  items!: StaffCorrectionResponse[];
}

export class ConsentResponse {
  @ApiProperty({ enum: CONSENT_KEYS })
  wording!: ConsentKey;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: [String], description: 'The words that are shown now' })
  paragraphs!: string[];

  @ApiProperty({ type: 'integer', description: 'The version of these words' })
  version!: number;

  @ApiProperty({ description: 'Nobody can be on the register without it' })
  needed!: boolean;

  @ApiProperty({ ...MOMENT_OR_NULL, description: 'When it was said yes to; null when it is not agreed to' })
  givenAt!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The version that was agreed to' })
  givenVersion!: number | null;

  static of({ key, version, given }: ConsentStanding): ConsentResponse {
    const { title, needed, versions } = CONSENT_WORDINGS[key];
    return {
      wording: key,
      title,
      paragraphs: [...(versions[version - 1]?.paragraphs ?? [])],
      version,
      needed,
      givenAt: given?.at.toISOString() ?? null,
      givenVersion: given?.version ?? null,
    };
  }
}

export class ConsentsResponse {
  @ApiProperty({ type: [ConsentResponse] })
  items!: ConsentResponse[];
}

export class LegalHoldResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Amira K.' })
  displayName!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'date' })
  reviewOn!: string;

  @ApiProperty()
  isReviewDue!: boolean;

  static of({ id, personId, displayName, reason, reviewOn, isReviewDue }: LegalHold): LegalHoldResponse {
    return { id, personId, displayName, reason, reviewOn, isReviewDue };
  }
}

export class LegalHoldsResponse {
  @ApiProperty({ type: [LegalHoldResponse] })
  items!: LegalHoldResponse[];
}

export class RetentionRuleResponse {
  @ApiProperty({ example: 'accounts.account' })
  key!: string;

  @ApiProperty()
  what!: string;

  @ApiProperty({ example: '14 days after you close your account' })
  kept!: string;

  @ApiProperty({ enum: ['deleted', 'made nameless'] })
  then!: RetentionRule['then'];

  @ApiProperty()
  why!: string;

  static of(rule: RetentionRule): RetentionRuleResponse {
    return { key: rule.key, what: rule.what, kept: keptWords(rule), then: rule.then, why: rule.why };
  }
}

export class RetentionScheduleResponse {
  @ApiProperty({ type: [RetentionRuleResponse] })
  items!: RetentionRuleResponse[];
}
