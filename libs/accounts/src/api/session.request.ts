import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';
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
