import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Equals, IsEmail, IsIn, IsNotEmpty, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords';

/** A password is measured without the spaces around it, as it is kept. */
const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Letters of any script, marks, spaces, apostrophes, hyphens and full stops. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' ’.\-‑]*$/u;

/** Stands above the other rules: the lowest is asked first, and what is missing is not "too long". */
const tooLong = { message: '$property must have $constraint1 characters or fewer' };

export class AccountRequest {
  @ApiProperty({ example: 'Amira', maxLength: 60 })
  @MaxLength(60, tooLong)
  @Matches(NAME, { message: 'firstName must be a name in letters' })
  firstName!: string;

  @ApiProperty({ example: 'Khan', maxLength: 60 })
  @MaxLength(60, tooLong)
  @Matches(NAME, { message: 'lastName must be a name in letters' })
  lastName!: string;

  @ApiProperty({ example: 'amira@example.com', maxLength: 254 })
  @MaxLength(254, tooLong)
  @IsEmail({}, { message: 'email must be an email address like name@example.com' })
  email!: string;

  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @MaxLength(LONGEST_PASSWORD, tooLong)
  @Trimmed()
  @IsString({ message: 'password must be text' })
  @MinLength(SHORTEST_PASSWORD, { message: `password must have ${SHORTEST_PASSWORD} characters or more` })
  password!: string;

  @ApiProperty({ enum: ['pa', 'employer'] })
  @IsIn(['pa', 'employer'], { message: 'role must be "pa" or "employer"' })
  role!: 'pa' | 'employer';

  @ApiProperty({ description: 'The person says they are 16 or over' })
  @Equals(true, { message: 'is16OrOver must be true: members are 16 or over' })
  is16OrOver!: true;

  @ApiProperty({ description: 'The person agrees to the terms and has read the privacy notice' })
  @Equals(true, { message: 'agreesToTerms must be true: nobody is on the register without' })
  agreesToTerms!: true;
}

export class EmailRequest {
  @ApiProperty({ example: 'amira@example.com', maxLength: 254 })
  @MaxLength(254, tooLong)
  @IsEmail({}, { message: 'email must be an email address like name@example.com' })
  email!: string;
}

export class EmailTokenRequest {
  @ApiProperty({ description: 'The secret at the end of the link in the mail', maxLength: 100 })
  @MaxLength(100, tooLong)
  @IsString({ message: 'token must be text' })
  @IsNotEmpty({ message: 'token must not be empty' })
  token!: string;
}

export class NewPasswordRequest extends EmailTokenRequest {
  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @MaxLength(LONGEST_PASSWORD, tooLong)
  @Trimmed()
  @IsString({ message: 'password must be text' })
  @MinLength(SHORTEST_PASSWORD, { message: `password must have ${SHORTEST_PASSWORD} characters or more` })
  password!: string;
}
