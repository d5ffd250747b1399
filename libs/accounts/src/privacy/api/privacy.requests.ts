import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { CLOSING_REASONS, LONGEST_STAFF_WORDS } from '../closing/closing-reasons';
import { CONSENT_KEYS, type ConsentKey } from '../consents/consent-wordings';
import { CORRECTION_OUTCOMES, LONGEST_CORRECTION, type CorrectionOutcome } from '../corrections/correction';
import { LONGEST_HOLD_REASON } from '../holds/legal-hold';

/** Stands above the other rules: the lowest is asked first, and what is missing is not "too long". */
const tooLong = { message: '$property must have $constraint1 characters or fewer' };
const empty = { message: '$property must not be empty' };
const text = { message: '$property must be text' };
const REASONS = Object.keys(CLOSING_REASONS);

export class CorrectionRequest {
  @ApiProperty({ maxLength: LONGEST_CORRECTION, minLength: 1, description: 'What is wrong, and what it should say' })
  @MaxLength(LONGEST_CORRECTION, tooLong)
  @IsNotEmpty(empty)
  @IsString(text)
  words!: string;
}

export class CorrectionAnswerRequest {
  @ApiProperty({ enum: CORRECTION_OUTCOMES })
  @IsIn(CORRECTION_OUTCOMES, { message: `outcome must be one of ${CORRECTION_OUTCOMES.join(', ')}` })
  outcome!: CorrectionOutcome;

  @ApiProperty({ maxLength: LONGEST_CORRECTION, minLength: 1 })
  @MaxLength(LONGEST_CORRECTION, tooLong)
  @IsNotEmpty(empty)
  @IsString(text)
  words!: string;
}

export class ClosingRequest {
  @ApiProperty({
    minLength: 1,
    maxLength: 200,
    description: 'Your name as others see it, to confirm',
    example: 'Amira K.',
  })
  @MaxLength(200, tooLong)
  @IsNotEmpty(empty)
  @IsString(text)
  confirm!: string;

  @ApiPropertyOptional({ enum: REASONS, description: 'Why; it need not be said' })
  @IsOptional()
  @IsIn(REASONS, { message: `reason must be one of ${REASONS.join(', ')}` })
  reason?: string;
}

export class ClosingForRequest {
  @ApiProperty({
    maxLength: LONGEST_STAFF_WORDS,
    minLength: 1,
    description: 'Who asked, and how staff know it was them',
  })
  @MaxLength(LONGEST_STAFF_WORDS, tooLong)
  @IsNotEmpty(empty)
  @IsString(text)
  words!: string;
}

export class ConsentParams {
  @ApiProperty({ enum: CONSENT_KEYS })
  @IsIn(CONSENT_KEYS, { message: `wording must be one of ${CONSENT_KEYS.join(', ')}` })
  wording!: ConsentKey;
}

export class ConsentRequest {
  @ApiProperty({ minimum: 1, type: 'integer', description: 'The version of the words that were shown' })
  @Min(1, { message: 'version must be 1 or more' })
  @IsInt({ message: 'version must be a whole number' })
  version!: number;
}

export class LegalHoldRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'personId is not one of ours' })
  personId!: string;

  @ApiProperty({ maxLength: LONGEST_HOLD_REASON, minLength: 1 })
  @MaxLength(LONGEST_HOLD_REASON, tooLong)
  @IsNotEmpty(empty)
  @IsString(text)
  reason!: string;

  @ApiProperty({ format: 'date', example: '2027-01-31', description: 'A day within a year' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'reviewOn must be a day like 2027-01-31' })
  reviewOn!: string;
}
