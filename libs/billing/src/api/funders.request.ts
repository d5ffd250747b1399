import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { MOST_FUNDER_PENCE } from '../funders/funder';
import { LONGEST } from '../funders/funder-rules';
import { FUNDER_SORTS, type FunderSort } from '../funders/funders.repository';
import { PASS_MONTHS } from '../passes/pass';
import { PassRefundRequest } from './passes.request';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = { message: '$property must be a UUID' };

export class FunderIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

export class FundersQuery {
  @ApiProperty({ enum: FUNDER_SORTS, required: false, default: 'name' })
  @IsOptional()
  @IsIn(FUNDER_SORTS, { message: `sort must be one of ${FUNDER_SORTS.join(', ')}` })
  sort: FunderSort = 'name';

  @ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: 1000, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @Max(1000, { message: 'page must be 1000 or less' })
  @Min(1, { message: 'page must be 1 or more' })
  @IsInt({ message: 'page must be a whole number' })
  page = 1;
}

export class AgreementRequest {
  @ApiProperty({ maxLength: LONGEST.name, example: 'Chester council' })
  @MaxLength(LONGEST.name, { message: 'name must have $constraint1 characters or fewer' })
  @IsString({ message: 'name must be text' })
  name!: string;

  @ApiProperty({ maxLength: LONGEST.reference, description: 'What the funder calls the agreement; may be empty' })
  @MaxLength(LONGEST.reference, { message: 'reference must have $constraint1 characters or fewer' })
  @IsString({ message: 'reference must be text' })
  reference!: string;

  @ApiProperty({ maxLength: LONGEST.contact, description: 'Where statements go' })
  @MaxLength(LONGEST.contact, { message: 'contact must have $constraint1 characters or fewer' })
  @IsString({ message: 'contact must be text' })
  contact!: string;

  @ApiProperty({ maxLength: LONGEST.notes, description: 'Notes of what was agreed; may be empty' })
  @MaxLength(LONGEST.notes, { message: 'notes must have $constraint1 characters or fewer' })
  @IsString({ message: 'notes must be text' })
  notes!: string;

  @ApiProperty({ example: '2026-04-01', description: 'The first day on which passes can be charged' })
  @Matches(DAY, { message: 'startsOn must be a day written YYYY-MM-DD' })
  startsOn!: string;

  @ApiProperty({ example: '2027-03-31', description: 'The last' })
  @Matches(DAY, { message: 'endsOn must be a day written YYYY-MM-DD' })
  endsOn!: string;
}

export class FunderRequest extends AgreementRequest {
  @ApiProperty({ description: 'Pence of GBP, with VAT', minimum: 100, maximum: MOST_FUNDER_PENCE })
  @Max(MOST_FUNDER_PENCE, { message: 'budgetPence must be $constraint1 or less' })
  @Min(100, { message: 'budgetPence must be 100 or more' })
  @IsInt({ message: 'budgetPence must be a whole number' })
  budgetPence!: number;
}

export class BudgetChangeRequest {
  @ApiProperty({ format: 'uuid', description: 'Made by you: what is sent twice changes once' })
  @IsUUID(undefined, UUID)
  id!: string;

  @ApiProperty({ description: 'The whole budget, in pence', minimum: 100, maximum: MOST_FUNDER_PENCE })
  @Max(MOST_FUNDER_PENCE, { message: 'budgetPence must be $constraint1 or less' })
  @Min(100, { message: 'budgetPence must be 100 or more' })
  @IsInt({ message: 'budgetPence must be a whole number' })
  budgetPence!: number;

  @ApiProperty({ maxLength: LONGEST.reason })
  @MaxLength(LONGEST.reason, { message: 'reason must have $constraint1 characters or fewer' })
  @IsString({ message: 'reason must be text' })
  reason!: string;
}

export class FunderPaymentRequest extends PassRefundRequest {
  @ApiProperty({ format: 'uuid', description: 'Made by you: what is sent twice is one payment' })
  @IsUUID(undefined, UUID)
  id!: string;

  @ApiProperty({ description: 'Pence of GBP', minimum: 1, maximum: MOST_FUNDER_PENCE })
  @Max(MOST_FUNDER_PENCE, { message: 'pence must be $constraint1 or less' })
  @Min(1, { message: 'pence must be 1 or more' })
  @IsInt({ message: 'pence must be a whole number' })
  pence!: number;

  @ApiProperty({ enum: ['GBP'] })
  @IsIn(['GBP'], { message: 'currency must be GBP' })
  currency!: string;
}

export class StatementQuery {
  @ApiProperty({ example: '2026-04-01' })
  @Matches(DAY, { message: 'from must be a day written YYYY-MM-DD' })
  from!: string;

  @ApiProperty({ example: '2026-04-30' })
  @Matches(DAY, { message: 'to must be a day written YYYY-MM-DD' })
  to!: string;
}

export class FundedPassRequest {
  @ApiProperty({ format: 'uuid', description: 'Made by you, and the pass’s: what is sent twice gives one' })
  @IsUUID(undefined, UUID)
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'The employer' })
  @IsUUID(undefined, UUID)
  personId!: string;

  @ApiProperty({ enum: PASS_MONTHS, description: 'A length that the register sells' })
  @IsIn(PASS_MONTHS, { message: `months must be one of ${PASS_MONTHS.join(', ')}` })
  months!: number;
}

export class PassFundingRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, UUID)
  funderId!: string;
}
