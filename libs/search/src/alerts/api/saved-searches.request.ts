import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { HOW_OFTEN, SIDES, type HowOften, type Side } from '../saved-search';

const LONGEST_QUERY = 8000;
const HOW = { message: `Choose ${HOW_OFTEN.join(', ')}.` };

export class SaveSearchRequest {
  @ApiProperty({ enum: SIDES, description: 'PAs look for jobs, employers for PAs' })
  @IsIn(SIDES, { message: `Choose ${SIDES.join(' or ')}.` })
  side!: Side;

  @ApiProperty({ maxLength: 60, example: 'Mornings near home' })
  @IsString({ message: 'Give your search a name.' })
  name!: string;

  @ApiProperty({
    maxLength: LONGEST_QUERY,
    example: 'near=CH1&radiusMiles=10',
    description:
      'The query of GET /api/v1/vacancies or GET /api/v1/pas. What your profile fills in is kept as it is now.',
  })
  @IsString({ message: 'Give the query of a search.' })
  @MaxLength(LONGEST_QUERY, { message: 'The query is too long.' })
  query!: string;

  @ApiProperty({ enum: HOW_OFTEN })
  @IsIn(HOW_OFTEN, HOW)
  how!: HowOften;

  @ApiPropertyOptional({ default: false, description: 'A text message, too, to the number on your account' })
  @IsOptional()
  @IsBoolean({ message: 'Write byText as true or false.' })
  byText: boolean = false;
}

export class ChangeSearchRequest {
  @ApiProperty({ enum: HOW_OFTEN, description: 'A search that was stopped goes on' })
  @IsIn(HOW_OFTEN, HOW)
  how!: HowOften;

  @ApiPropertyOptional({ default: false, description: 'A text message, too, to the number on your account' })
  @IsOptional()
  @IsBoolean({ message: 'Write byText as true or false.' })
  byText: boolean = false;
}
