import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, Matches, ValidateNested } from 'class-validator';
import { TimeOfDay } from './times';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_RULE = { message: 'Write dates like 2026-03-31' };
const MOST_TIMES = 20;

export class AwayRequest {
  @ApiProperty({ format: 'date', description: 'The first day away' })
  @Matches(DATE, DATE_RULE)
  from!: string;

  @ApiProperty({ format: 'date', description: 'The last day away' })
  @Matches(DATE, DATE_RULE)
  to!: string;
}

export class ExtraRequest {
  @ApiProperty({ format: 'date' })
  @Matches(DATE, DATE_RULE)
  date!: string;

  @ApiProperty({ type: [TimeOfDay], minItems: 1, maxItems: MOST_TIMES })
  @IsArray({ message: 'Send a list of times' })
  @ArrayMinSize(1, { message: 'Add at least one time' })
  @ArrayMaxSize(MOST_TIMES, { message: `Send ${MOST_TIMES} times or fewer` })
  @ValidateNested({ each: true })
  @Type(() => TimeOfDay)
  times!: TimeOfDay[];
}

export class IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'The id in the address is not one of ours' })
  id!: string;
}
