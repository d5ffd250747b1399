import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LONGEST_Q } from '../query/readers';
import { MOST_SUGGESTED } from '../text/suggest-words';

export class SearchWordsRequest {
  @ApiProperty({ description: 'What somebody has written so far', example: 'hoi', maxLength: LONGEST_Q })
  @IsString({ message: 'q must be text: what somebody has written so far' })
  @MaxLength(LONGEST_Q, { message: `q must have ${LONGEST_Q} characters or fewer` })
  q!: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST_SUGGESTED, default: 8 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'limit must be a whole number' })
  @Min(1, { message: 'limit must be 1 or more' })
  @Max(MOST_SUGGESTED, { message: `limit must be ${MOST_SUGGESTED} or less` })
  limit?: number;
}
