import { ApiProperty } from '@nestjs/swagger';
import type { AuditVerdict } from '@pa/platform';
import { readDetails } from '../audit/audit-words';
import type { NamedEntry, NamedPage } from '../audit/staff-audit.service';

export class AuditLineResponse {
  @ApiProperty({ type: 'integer', description: 'Counted from 1 without a gap' })
  number!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ example: 'accounts.person-suspended' })
  act!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null for the register itself' })
  doerId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  doer!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The person it was done for' })
  forId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  forWhom!: string | null;

  @ApiProperty()
  subjectKind!: string;

  @ApiProperty()
  subjectId!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids, counts and keys only' })
  details!: Readonly<Record<string, unknown>>;

  static of({ entry, doer, forWhom }: NamedEntry): AuditLineResponse {
    const { number, at, act, doerId, forId, subjectKind, subjectId } = entry;
    const details = readDetails(entry.details);
    return { number, at: at.toISOString(), act, doerId, doer, forId, forWhom, subjectKind, subjectId, details };
  }
}

export class AuditPageResponse {
  @ApiProperty({ type: [AuditLineResponse], description: 'Newest first' })
  items!: AuditLineResponse[];

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  page!: number;

  static of({ entries, total, page }: NamedPage): AuditPageResponse {
    return { items: entries.map((one) => AuditLineResponse.of(one)), total, page };
  }
}

export class AuditProblemResponse {
  @ApiProperty({ enum: ['missing', 'changed', 'out-of-place', 'cut-off', 'sealed-otherwise', 'forged-seal'] })
  fault!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;
}

export class AuditVerdictResponse {
  @ApiProperty({ description: 'Every line is as it was written' })
  isWhole!: boolean;

  @ApiProperty({ type: 'integer' })
  checked!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'The newest line that is sealed outside the database' })
  sealedTo!: number | null;

  @ApiProperty({ type: [AuditProblemResponse], description: 'At most a hundred' })
  problems!: AuditProblemResponse[];

  static of({ checked, seal, problems }: AuditVerdict): AuditVerdictResponse {
    return {
      isWhole: problems.length === 0,
      checked,
      sealedTo: seal?.number ?? null,
      problems: problems.map(({ fault, number }) => ({ fault, number })),
    };
  }
}
