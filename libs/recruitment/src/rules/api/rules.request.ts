import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDefined, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { RULE_KEYS } from '../rule-keys';

const DAY = /^20\d{2}-\d{2}-\d{2}$/;
const DAY_WORDS = 'must be a day written YYYY-MM-DD';

export class RulesQuery {
  @ApiPropertyOptional({ example: '2026-04-01', description: 'Only the rows that count on this day' })
  @Matches(DAY, { message: `on ${DAY_WORDS}` })
  @IsOptional()
  on?: string;
}

export class RuleIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

/** A row by its rule and first day. */
export class RuleReviewRequest {
  @ApiProperty({ enum: RULE_KEYS })
  @IsIn(RULE_KEYS, { message: 'key must be one of the rules' })
  key!: string;

  @ApiProperty({ example: '2026-04-01', description: 'First day of the row' })
  @Matches(DAY, { message: `validFrom ${DAY_WORDS}` })
  validFrom!: string;

  @ApiProperty({ example: '2027-03-01', description: 'When someone has to look again' })
  @Matches(DAY, { message: `until ${DAY_WORDS}` })
  until!: string;
}

export class NewRuleRequest {
  @ApiProperty({ enum: RULE_KEYS })
  @IsIn(RULE_KEYS, { message: 'key must be one of the rules' })
  key!: string;

  @ApiProperty({
    oneOf: [{ type: 'integer' }, { type: 'string' }],
    example: 1271,
    description: 'A whole number of the rule’s unit (pence, basis points, …), or text where the unit is text',
  })
  @IsDefined({ message: 'value must not be empty' })
  value!: number | string;

  @ApiProperty({ example: '2027-04-01' })
  @Matches(DAY, { message: `validFrom ${DAY_WORDS}` })
  validFrom!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2028-03-31',
    description: 'Last day; null: no end yet',
  })
  @Matches(DAY, { message: `validTo ${DAY_WORDS}` })
  @IsOptional()
  validTo?: string | null;

  @ApiProperty({ example: 'National Minimum Wage rates, GOV.UK', maxLength: 200 })
  @MaxLength(200, { message: 'sourceTitle must have $constraint1 characters or fewer' })
  @IsString({ message: 'sourceTitle must be text' })
  sourceTitle!: string;

  @ApiProperty({ example: 'https://www.gov.uk/national-minimum-wage-rates', maxLength: 500 })
  @MaxLength(500, { message: 'sourceUrl must have $constraint1 characters or fewer' })
  @IsString({ message: 'sourceUrl must be text' })
  sourceUrl!: string;

  @ApiProperty({ example: '2028-03-01' })
  @Matches(DAY, { message: `reviewBy ${DAY_WORDS}` })
  reviewBy!: string;

  @ApiPropertyOptional({ maxLength: 500 })
  @MaxLength(500, { message: 'notes must have $constraint1 characters or fewer' })
  @IsString({ message: 'notes must be text' })
  @IsOptional()
  notes?: string;
}
