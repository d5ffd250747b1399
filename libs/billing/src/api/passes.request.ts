import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { MORE_WHYS } from '../fair-use/fair-use.service';
import { MOST_CONTACTS } from '../fair-use/pass-rules';
import { MOST_PENCE } from '../money/pounds';
import { PASS_MONTHS, PAYMENT_WAYS } from '../passes/pass';

export class PassIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}

export class PassOrderRequest {
  @ApiProperty({ enum: PASS_MONTHS, description: 'A length that the register sells' })
  @IsIn(PASS_MONTHS, { message: `months must be one of ${PASS_MONTHS.join(', ')}` })
  months!: number;

  @ApiProperty({ description: 'The person asks to start at once, and knows what they get back if they cancel' })
  @IsBoolean({ message: 'agrees must be true or false' })
  agrees!: boolean;
}

export class PassContactsRequest {
  @ApiProperty({ description: 'How many PAs in all; more than now', minimum: 1, maximum: MOST_CONTACTS })
  @Max(MOST_CONTACTS, { message: 'contacts must be 1,000 or less' })
  @Min(1, { message: 'contacts must be 1 or more' })
  @IsInt({ message: 'contacts must be a whole number' })
  contacts!: number;

  @ApiProperty({ enum: MORE_WHYS })
  @IsIn(MORE_WHYS, { message: `why must be one of ${MORE_WHYS.join(', ')}` })
  why!: string;
}

export class PassVoucherRequest {
  @ApiProperty({ example: '7KQM-2RST-VWX9', maxLength: 40 })
  @MaxLength(40, { message: 'code must have $constraint1 characters or fewer' })
  @IsString({ message: 'code must be text' })
  code!: string;
}

export class PassRefundRequest {
  @ApiProperty({ enum: PAYMENT_WAYS })
  @IsIn(PAYMENT_WAYS, { message: `way must be one of ${PAYMENT_WAYS.join(', ')}` })
  way!: string;

  @ApiProperty({ example: '2026-11-03' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'on must be a day written YYYY-MM-DD' })
  on!: string;
}

export class PassPaymentRequest extends PassRefundRequest {
  @ApiProperty({ description: 'Pence of GBP: the whole price of the pass', minimum: 1, maximum: MOST_PENCE })
  @Max(MOST_PENCE, { message: 'pence must be 100,000 or less' })
  @Min(1, { message: 'pence must be 1 or more' })
  @IsInt({ message: 'pence must be a whole number' })
  pence!: number;

  @ApiProperty({ enum: ['GBP'] })
  @IsIn(['GBP'], { message: 'currency must be GBP' })
  currency!: string;
}
