import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { LONGEST_STATEMENT } from '../../passport/statement';

export class CarriedApprovalRequest {
  @ApiProperty({ maxLength: LONGEST_STATEMENT, description: 'The text of the file that the other register gave' })
  @IsString({ message: 'Send the text of the approval.' })
  @MaxLength(LONGEST_STATEMENT, { message: 'Send the text of one approval.' })
  statement!: string;
}

export class StatementIssuerRequest {
  @ApiProperty({ maxLength: 200, example: 'https://register.example' })
  @IsString({ message: 'Send the web address of the other register.' })
  @MaxLength(200, { message: 'Send a shorter web address.' })
  address!: string;

  @ApiProperty({
    maxLength: 10_000,
    description: 'Its set of public keys as JSON; empty for a register of this service',
  })
  @IsString({ message: 'Send its public keys as text.' })
  @MaxLength(10_000, { message: 'Send up to 20 public keys.' })
  keys!: string;
}

export class PassportIdParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id is a UUID.' })
  id!: string;
}
