import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, ValidateIf } from 'class-validator';
import {
  DBS_RULES,
  INTRODUCTION_DUTIES,
  type DbsRule,
  type EvidenceRules,
  type EvidenceRulesInput,
  type IntroductionDuty,
} from '../../policies/evidence-rules';

/** A register's rules about evidence. */
export class EvidenceRulesRequest {
  @ApiProperty({ enum: DBS_RULES, nullable: true, type: String, description: 'Null: nothing is said about it' })
  @ValidateIf(({ checks }: EvidenceRulesRequest) => checks !== null)
  @IsIn(DBS_RULES, { message: 'Say when PAs need a DBS check, or send null.' })
  checks!: DbsRule | null;

  @ApiProperty({ enum: INTRODUCTION_DUTIES, isArray: true, uniqueItems: true, maxItems: INTRODUCTION_DUTIES.length })
  @IsArray({ message: 'Send a list of duties.' })
  @ArrayMaxSize(INTRODUCTION_DUTIES.length, { message: 'Send each duty once.' })
  @ArrayUnique({ message: 'Send each duty once.' })
  @IsIn(INTRODUCTION_DUTIES, { each: true, message: 'Send only duties that there are.' })
  duties!: IntroductionDuty[];

  @ApiProperty({ description: 'Contact details wait until the duties have been done' })
  @IsBoolean({ message: 'Send true or false.' })
  mustBeDone!: boolean;

  static inputOf({ checks, duties, mustBeDone }: EvidenceRulesRequest): EvidenceRulesInput {
    return { checks: checks ?? '', duties, mustBeDone };
  }
}

export class EvidenceRulesResponse {
  @ApiProperty({ enum: DBS_RULES, nullable: true, type: String })
  checks!: string | null;

  @ApiProperty({ enum: INTRODUCTION_DUTIES, isArray: true })
  duties!: string[];

  @ApiProperty()
  mustBeDone!: boolean;

  static of({ checks, duties, mustBeDone }: EvidenceRules): EvidenceRulesResponse {
    return { checks, duties: [...duties], mustBeDone };
  }
}
