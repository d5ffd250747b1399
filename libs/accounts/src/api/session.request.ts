import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsNotEmpty, IsObject, IsString, MaxLength } from 'class-validator';
import { CODE_WAYS, type CodeWay } from '../factors/code-check';
import { LONGEST_PASSWORD } from '../passwords';

/** Stands above the other rules: the lowest is asked first, and what is missing is not "too long". */
const tooLong = { message: '$property must have $constraint1 characters or fewer' };

export class SessionRequest {
  @ApiProperty({ example: 'amira@example.com', maxLength: 254 })
  @MaxLength(254, tooLong)
  @IsEmail({}, { message: 'email must be an email address like name@example.com' })
  email!: string;

  @ApiProperty({ maxLength: LONGEST_PASSWORD })
  @MaxLength(LONGEST_PASSWORD, tooLong)
  @IsString({ message: 'password must be text' })
  @IsNotEmpty({ message: 'password must not be empty' })
  password!: string;
}

export class TicketRequest {
  @ApiProperty({ description: 'The ticket that the first step gave', maxLength: 100 })
  @MaxLength(100, tooLong)
  @IsString({ message: 'ticket must be text' })
  @IsNotEmpty({ message: 'ticket must not be empty' })
  ticket!: string;
}

export class SecondFactorRequest extends TicketRequest {
  @ApiProperty({ enum: CODE_WAYS })
  @IsIn(CODE_WAYS, { message: `way must be one of ${CODE_WAYS.join(', ')}` })
  way!: CodeWay;

  @ApiProperty({ example: '123456', maxLength: 40 })
  @MaxLength(40, tooLong)
  @IsString({ message: 'code must be text' })
  @IsNotEmpty({ message: 'code must not be empty' })
  code!: string;
}

export class PasskeySessionRequest {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What navigator.credentials.get answered, as JSON',
  })
  @IsObject({ message: 'credential must be what the browser answered, as JSON' })
  credential!: Record<string, unknown>;
}

export class LinkSessionRequest {
  @ApiProperty({ description: 'The secret at the end of the link in the mail', maxLength: 100 })
  @MaxLength(100, tooLong)
  @IsString({ message: 'token must be text' })
  @IsNotEmpty({ message: 'token must not be empty' })
  token!: string;
}
