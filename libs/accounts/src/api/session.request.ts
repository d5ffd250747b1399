import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { LONGEST_PASSWORD } from '../passwords';

export class SessionRequest {
  @ApiProperty({ example: 'amira@example.com', maxLength: 254 })
  @IsEmail({}, { message: 'email must be an email address like name@example.com' })
  @MaxLength(254)
  email!: string;

  @ApiProperty({ maxLength: LONGEST_PASSWORD })
  @IsString({ message: 'password must be text' })
  @IsNotEmpty({ message: 'password must not be empty' })
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}
