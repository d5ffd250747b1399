import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import { Clock, Public } from '@pa/platform';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { findRoute } from '../route-finder/find-route';
import {
  NATIONS,
  ROUTE_LEVELS,
  WORKS_AS,
  type Nation,
  type RouteFacts,
  type RouteRow,
  type WorksAs,
} from '../route-finder/route';
import { costsOn } from '../route-finder/route-costs';
import { bringWords, LEVEL_WORDS, whoAppliesWords } from '../route-finder/route-words';
import { CLASS_OF_TASK, classOfTasks, WORKS_WITH, type WorksWith } from '../route-finder/task-classes';

const TASKS = Object.keys(CLASS_OF_TASK);

export class CheckRouteQuery {
  @ApiProperty({ enum: NATIONS })
  @IsIn(NATIONS, { message: `nation must be one of ${NATIONS.join(', ')}` })
  nation!: Nation;

  @ApiProperty({ enum: WORKS_WITH, description: 'Whom the PA helps' })
  @IsIn(WORKS_WITH, { message: `worksWith must be one of ${WORKS_WITH.join(', ')}` })
  worksWith!: WorksWith;

  @ApiProperty({
    type: String,
    example: 'washing,cooking',
    description: 'Keys of the tasks taxonomy, with commas between them',
  })
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').map((key) => key.trim()) : value) as unknown)
  @IsIn(TASKS, { each: true, message: 'tasks must be keys of the tasks taxonomy' })
  @ArrayMaxSize(TASKS.length, { message: 'tasks must name each task once at most' })
  @ArrayMinSize(1, { message: 'tasks must name at least one task' })
  @IsArray({ message: 'tasks must be a list with commas between its keys' })
  tasks!: string[];

  @ApiProperty({ enum: ['yes', 'no'], description: 'Once a week or more, on 4 days in a month, or at night' })
  @IsIn(['yes', 'no'], { message: 'often must be yes or no' })
  often!: string;

  @ApiProperty({ enum: WORKS_AS })
  @IsIn(WORKS_AS, { message: `worksAs must be one of ${WORKS_AS.join(', ')}` })
  worksAs!: WorksAs;
}

export class RouteCostResponse {
  @ApiProperty({ example: 'Enhanced DBS check' })
  label!: string;

  @ApiProperty({ example: 4950, description: 'Without what an umbrella body asks for its own work' })
  pence!: number;

  @ApiProperty({ example: '2024-12-02' })
  validFrom!: string;
}

export class RouteSourceResponse {
  @ApiProperty()
  title!: string;

  @ApiProperty()
  url!: string;
}

export class CheckRouteResponse {
  @ApiProperty({ enum: ROUTE_LEVELS, description: 'ask: the law does not settle it' })
  level!: string;

  @ApiProperty({ example: 'A basic check' })
  words!: string;

  @ApiProperty()
  because!: string;

  @ApiProperty({ type: [String] })
  whoApplies!: string[];

  @ApiProperty({ type: [RouteCostResponse] })
  costs!: RouteCostResponse[];

  @ApiProperty({ example: 'Up to 14 days.' })
  takes!: string;

  @ApiProperty({ type: [String], description: 'What the PA gets ready' })
  bring!: string[];

  @ApiProperty({ type: RouteSourceResponse })
  source!: RouteSourceResponse;

  @ApiProperty({ example: '2027-03-31', description: 'By then somebody looks whether it still holds' })
  reviewBy!: string;

  static of(row: RouteRow, today: string): CheckRouteResponse {
    return {
      level: row.level,
      words: LEVEL_WORDS[row.level],
      because: row.because,
      whoApplies: [...whoAppliesWords(row)],
      costs: costsOn(row.costs, today).map(({ label, pence, validFrom }) => ({ label, pence, validFrom })),
      takes: row.takes,
      bring: [...bringWords(row)],
      source: { ...row.source },
      reviewBy: row.reviewBy,
    };
  }
}

/** Which check a PA can get. Open to anyone; nothing is kept of the question. */
@ApiTags('checks')
@Controller('api/v1/checks')
@Public()
export class CheckRouteApiController {
  constructor(private readonly clock: Clock) {}

  /** From tasks, whom one helps, how often, how one works and where to the check, who applies, cost and time. */
  @Get('route')
  @ApiOkResponse({ type: CheckRouteResponse })
  find(@Query() query: CheckRouteQuery): CheckRouteResponse {
    return CheckRouteResponse.of(findRoute(factsIn(query)), localDay(this.clock.now()));
  }
}

/** What was asked, as the table has it. */
export function factsIn({ nation, worksWith, tasks, often, worksAs }: CheckRouteQuery): RouteFacts {
  return { nation, worksWith, tasks: classOfTasks(tasks, worksWith), often: often === 'yes', worksAs };
}
