import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { MOST_VALUES } from '../sections';
import { KeyList } from './key-list.decorator';

const POINT = { message: 'Send a whole number from -2 to 2' };

function Point(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: -2, maximum: 2 }),
    IsOptional(),
    IsInt(POINT),
    Min(-2, POINT),
    Max(2, POINT),
  );
}

/** One property for each working-style pair: −2 is the left end, 2 the right one. */
export class StyleAnswers {
  @Point()
  'chatty-quiet'?: number;

  @Point()
  'prompts-waits'?: number;

  @Point()
  'routine-spontaneous'?: number;

  @Point()
  'indoors-outdoors'?: number;
}

export class ValuesAndStyleAnswers {
  @ApiProperty({ description: `The ${MOST_VALUES} that fit best, or fewer` })
  @KeyList('values')
  values!: string[];

  @ApiProperty({ type: StyleAnswers })
  @IsObject({ message: 'Send an object of points' })
  @ValidateNested()
  @Type(() => StyleAnswers)
  style!: StyleAnswers;
}
