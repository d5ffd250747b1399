import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Equals, IsEmail, IsIn, IsNotEmpty, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords';

/** A password is measured without the spaces around it, as it is kept. */
const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Letters of any script, marks, spaces, apostrophes, hyphens and full stops. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' ’.\-‑]*$/u;

export class AccountRequest {
  @ApiProperty({ example: 'Amira', maxLength: 60 })
  @Matches(NAME, { message: 'firstName must be a name in letters' })
  @MaxLength(60)
  firstName!: string;

  @ApiProperty({ example: 'Khan', maxLength: 60 })
  @Matches(NAME, { message: 'lastName must be a name in letters' })
  @MaxLength(60)
  lastName!: string;

  @ApiProperty({ example: 'amira@example.com', maxLength: 254 })
  @IsEmail({}, { message: 'email must be an email address like name@example.com' })
  @MaxLength(254)
  email!: string;

  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @Trimmed()
  @IsString({ message: 'password must be text' })
  @MinLength(SHORTEST_PASSWORD, { message: `password must have ${SHORTEST_PASSWORD} characters or more` })
  @MaxLength(LONGEST_PASSWORD)
  password!: string;

  @ApiProperty({ enum: ['pa', 'employer'] })
  @IsIn(['pa', 'employer'], { message: 'role must be "pa" or "employer"' })
  role!: 'pa' | 'employer';

  @ApiProperty({ description: 'The person says they are 16 or over' })
  @Equals(true, { message: 'is16OrOver must be true: members are 16 or over' })
  is16OrOver!: true;
}

export class EmailRequest {
  @ApiProperty({ example: 'amira@example.com', maxLength: 254 })
  @IsEmail({}, { message: 'email must be an email address like name@example.com' })
  @MaxLength(254)
  email!: string;
}

export class EmailTokenRequest {
  @ApiProperty({ description: 'The secret at the end of the link in the mail', maxLength: 100 })
  @IsString({ message: 'token must be text' })
  @IsNotEmpty({ message: 'token must not be empty' })
  @MaxLength(100)
  token!: string;
}

export class NewPasswordRequest extends EmailTokenRequest {
  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @Trimmed()
  @IsString({ message: 'password must be text' })
  @MinLength(SHORTEST_PASSWORD, { message: `password must have ${SHORTEST_PASSWORD} characters or more` })
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}
