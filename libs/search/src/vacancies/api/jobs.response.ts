import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { SpanResponse } from '../../api/pa.response';
import { SaidWordsResponse, MatchResponse, PlaceFoundResponse, SuggestionResponse } from '../../api/pas.response';
import type { JobFacets } from '../ranking/job-facets';

const KEYS = { type: 'array' as const, items: { type: 'string' }, description: 'Keys of /api/v1/taxonomies' };
const PENCE = { type: 'integer' as const, nullable: true };

/** What anyone may see of a job: facts, and none of the employer's own words. */
export class HiddenJobResponse {
  @ApiProperty({ description: 'Tells items of one day apart. Opens nothing.' })
  id!: string;

  @ApiProperty({ example: 'CH2', description: 'The first half of the postcode' })
  district!: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    example: 2.5,
    description: 'Half miles under five miles, whole miles from there; null when the search names no place',
  })
  distanceMiles!: number | null;

  @ApiProperty({ type: [SpanResponse] })
  hours!: SpanResponse[];

  @ApiProperty({ description: 'Minutes a week' })
  minutes!: number;

  @ApiProperty({ description: 'The hours can be talked about' })
  hoursFlexible!: boolean;

  @ApiProperty()
  liveIn!: boolean;

  @ApiProperty(KEYS)
  tasksRequired!: readonly string[];

  @ApiProperty(KEYS)
  tasksOptional!: readonly string[];

  @ApiProperty({ ...KEYS, description: 'Not part of this job' })
  tasksNever!: readonly string[];

  @ApiProperty(KEYS)
  employment!: readonly string[];

  @ApiProperty({ ...PENCE, description: 'For an hour awake' })
  payPence!: number | null;

  @ApiProperty({ ...PENCE, description: 'For a whole sleep-in' })
  sleepInPence!: number | null;

  @ApiProperty({ ...PENCE, description: 'For a week of living in' })
  liveInPenceAWeek!: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null: as soon as possible' })
  startsOn!: string | null;

  @ApiProperty({ format: 'date', description: 'The last day to apply' })
  closesOn!: string;

  @ApiProperty()
  match!: MatchResponse;
}

/** What people of the register see. */
export class JobResponse extends HiddenJobResponse {
  @ApiProperty({ format: 'uuid', description: 'Opens /api/v1/vacancies/{id}' })
  declare id: string;

  @ApiProperty({ example: 'Help to get up in the mornings' })
  title!: string;

  @ApiProperty({ type: [SaidWordsResponse], description: 'Where the words of q are said; empty without q' })
  said!: SaidWordsResponse[];
}

const COUNTS = { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } } as const;
const counts = (what: string) => ({
  ...COUNTS,
  description: `Key → how many jobs: ${what}. Keys of none are left out.`,
});

export class JobFacetsResponse {
  @ApiProperty(counts('tasks of the job'))
  tasks!: JobFacets['tasks'];

  @ApiProperty(counts('tasks that must be done'))
  requiredTasks!: JobFacets['requiredTasks'];

  @ApiProperty(counts('ways of working'))
  employment!: JobFacets['employment'];

  @ApiProperty(counts('languages wanted'))
  languages!: JobFacets['languages'];

  @ApiProperty(counts('kinds of hours'))
  kinds!: JobFacets['kinds'];

  @ApiProperty(counts('live-in, flexible, drives'))
  flags!: JobFacets['flags'];
}

@ApiExtraModels(JobResponse, HiddenJobResponse)
export class JobsResponse {
  @ApiProperty({ minimum: 0 })
  total!: number;

  @ApiProperty({ example: '14 jobs' })
  totalText!: string;

  @ApiProperty({ description: 'Always false: all jobs are ranked' })
  truncated!: boolean;

  @ApiProperty({ minimum: 1 })
  page!: number;

  @ApiProperty({ minimum: 1, maximum: 50 })
  pageSize!: number;

  @ApiProperty({ type: PlaceFoundResponse, nullable: true, description: 'Where the search was; null without near' })
  place!: PlaceFoundResponse | null;

  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ $ref: getSchemaPath(JobResponse) }, { $ref: getSchemaPath(HiddenJobResponse) }] },
    description: 'With titles for people of the register; for everyone else without',
  })
  items!: Array<JobResponse | HiddenJobResponse>;

  @ApiProperty()
  facets!: JobFacetsResponse;

  @ApiPropertyOptional({
    type: [SuggestionResponse],
    description: 'Only when no job fits: small changes that find some',
  })
  suggestions?: SuggestionResponse[];
}

export class JobCountResponse {
  @ApiProperty({ minimum: 0 })
  total!: number;

  @ApiProperty({ example: '14 jobs', description: 'The number in words, for reading out' })
  totalText!: string;
}
