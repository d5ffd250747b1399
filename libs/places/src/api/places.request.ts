import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LONGEST_NEAR } from '../resolve-near';
import { MOST_SUGGESTIONS } from '../suggest-places';

export class PlacesRequest {
  @ApiProperty({
    description: 'The start of a postcode or of the name of a place',
    example: 'ches',
    maxLength: LONGEST_NEAR,
  })
  @IsString({ message: 'q must be text: the start of a postcode or of the name of a place' })
  @MaxLength(LONGEST_NEAR, { message: `q must have ${LONGEST_NEAR} characters or fewer` })
  q!: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST_SUGGESTIONS, default: 8 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'limit must be a whole number' })
  @Min(1, { message: 'limit must be 1 or more' })
  @Max(MOST_SUGGESTIONS, { message: `limit must be ${MOST_SUGGESTIONS} or less` })
  limit?: number;
}
