import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { TOKEN_DAYS, type TokenDays } from '../own-tokens.service';

export class TokenRequest {
  @ApiProperty({ example: 'Payroll program', maxLength: 60 })
  @MaxLength(60, { message: 'name must have $constraint1 characters or fewer' })
  @IsNotEmpty({ message: 'name must not be empty' })
  @IsString({ message: 'name must be text' })
  name!: string;

  @ApiProperty({ type: [String], example: ['register:read'], maxItems: 50, description: 'From the list of scopes' })
  @MaxLength(60, { each: true, message: 'Each of scopes must have $constraint1 characters or fewer' })
  @IsString({ each: true, message: 'Each of scopes must be text' })
  @ArrayMaxSize(50, { message: 'scopes must have $constraint1 entries or fewer' })
  @ArrayNotEmpty({ message: 'scopes must name at least one scope' })
  @IsArray({ message: 'scopes must be a list' })
  scopes!: string[];

  @ApiProperty({ enum: TOKEN_DAYS, description: 'For how many days it works' })
  @IsIn(TOKEN_DAYS, { message: `days must be one of ${TOKEN_DAYS.join(', ')}` })
  days!: TokenDays;
}
