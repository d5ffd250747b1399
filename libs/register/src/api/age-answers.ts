import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { AGE_ANSWERS, SEX_ANSWERS } from '../sections';

const TEXT = { message: 'Send text' };
const TOO_LONG = { message: 'That is too long' };

export class AgeAndSexAnswers {
  @ApiProperty({ enum: AGE_ANSWERS, description: 'Members are 16 or over' })
  @IsString(TEXT)
  @MaxLength(20, TOO_LONG)
  age!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The 18th birthday, with "16-or-17" only' })
  @IsOptional()
  @IsString(TEXT)
  @MaxLength(10, TOO_LONG)
  eighteenOn: string | null = null;

  @ApiProperty({ enum: [...SEX_ANSWERS, ''], description: 'Private; nothing means "rather not say"' })
  @IsString(TEXT)
  @MaxLength(20, TOO_LONG)
  sex!: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'A yes to the consent "sensitive-facts": a sex is kept only with it',
  })
  @IsOptional()
  @IsBoolean({ message: 'sensitiveFacts must be true or false' })
  sensitiveFacts?: boolean;
}

/** The same as shown to the PA: `age` is empty until it was answered. */
export class AgeAndSexResponse {
  @ApiProperty({ enum: ['', '16-or-17', '18-or-over'] })
  age!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  eighteenOn!: string | null;

  @ApiProperty({ enum: [...SEX_ANSWERS, ''] })
  sex!: string;
}
