import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsNotEmpty, IsObject, IsString, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords';
import { LONGEST_PASSKEY_NAME } from './ways-in.form';

const tooLong = { message: '$property must have $constraint1 characters or fewer' };
const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class PasskeyNameRequest {
  @ApiProperty({ example: 'My phone', maxLength: LONGEST_PASSKEY_NAME })
  @MaxLength(LONGEST_PASSKEY_NAME, tooLong)
  @Trimmed()
  @IsString({ message: 'name must be text' })
  @IsNotEmpty({ message: 'name must not be empty' })
  name!: string;
}

export class NewPasskeyRequest extends PasskeyNameRequest {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What navigator.credentials.create answered, as JSON',
  })
  @IsObject({ message: 'credential must be what the browser answered, as JSON' })
  credential!: Record<string, unknown>;
}

export class AuthenticatorRequest {
  @ApiProperty({ description: 'The "setup" that came with the secret', maxLength: 1000 })
  @MaxLength(1_000, tooLong)
  @IsString({ message: 'setup must be text' })
  @IsNotEmpty({ message: 'setup must not be empty' })
  setup!: string;

  @ApiProperty({ example: '123456', maxLength: 20 })
  @MaxLength(20, tooLong)
  @IsString({ message: 'code must be text' })
  @IsNotEmpty({ message: 'code must not be empty' })
  code!: string;
}

export class EmailCodesRequest {
  @ApiProperty()
  @IsBoolean({ message: 'on must be true or false' })
  on!: boolean;
}

export class ChangePasswordRequest {
  @ApiProperty({ maxLength: LONGEST_PASSWORD })
  @MaxLength(LONGEST_PASSWORD, tooLong)
  @IsString({ message: 'current must be text' })
  @IsNotEmpty({ message: 'current must not be empty' })
  current!: string;

  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @MaxLength(LONGEST_PASSWORD, tooLong)
  @Trimmed()
  @IsString({ message: 'password must be text' })
  @MinLength(SHORTEST_PASSWORD, { message: `password must have ${SHORTEST_PASSWORD} characters or more` })
  password!: string;
}

export class ChangeEmailRequest {
  @ApiProperty({ example: 'amira@example.com', maxLength: 254 })
  @MaxLength(254, tooLong)
  @IsEmail({}, { message: 'email must be an email address like name@example.com' })
  email!: string;
}
