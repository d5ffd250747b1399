import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength, ValidateIf } from 'class-validator';
import { LONGEST_PASSWORD } from '../../passwords';

export class ProofRequest {
  @ApiPropertyOptional({ maxLength: LONGEST_PASSWORD })
  @ValidateIf(({ code }: ProofRequest) => code === undefined)
  @MaxLength(LONGEST_PASSWORD, { message: 'password must have $constraint1 characters or fewer' })
  @IsString({ message: 'Send the password, or the code of the authenticator app' })
  password?: string;

  @ApiPropertyOptional({ description: 'The code of the authenticator app', maxLength: 40, example: '123456' })
  @ValidateIf(({ code }: ProofRequest) => code !== undefined)
  @MaxLength(40, { message: 'code must have $constraint1 characters or fewer' })
  @IsString({ message: 'code must be text' })
  code?: string;
}
