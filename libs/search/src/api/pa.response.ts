import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { shownMiles } from '@pa/matching';
import type { ViewedPa } from '../pa-views.service';
import { MatchResponse } from './pas.response';

export class SpanResponse {
  @ApiProperty({ minimum: 0, maximum: 6, description: '0 is Monday' })
  day!: number;

  @ApiProperty({ minimum: 0, maximum: 1410, multipleOf: 30, description: 'Minutes from midnight' })
  start!: number;

  @ApiProperty({ minimum: 30, maximum: 1440, multipleOf: 30, description: 'May run past midnight' })
  minutes!: number;

  @ApiProperty({ enum: ['awake', 'waking-night', 'sleep-in'] })
  kind!: string;
}

export class WeekSpanResponse extends SpanResponse {
  @ApiProperty({ enum: ['every', 'a', 'b'] })
  weeks!: string;

  @ApiProperty()
  termTimeOnly!: boolean;
}

export class ShownDateResponse {
  @ApiProperty({ enum: ['away', 'extra'] })
  kind!: string;

  @ApiProperty({ format: 'date' })
  firstDay!: string;

  @ApiProperty({ format: 'date' })
  lastDay!: string;
}

export class SpokenLanguageResponse {
  @ApiProperty()
  language!: string;

  @ApiProperty()
  level!: string;
}

export class PaCheckResponse {
  @ApiProperty({ example: 'dbs' })
  kind!: string;

  @ApiProperty({ example: 'DBS check: enhanced, for work with adults' })
  name!: string;

  @ApiProperty({ enum: ['self-declared', 'seen', 'status-checked'] })
  standing!: string;

  @ApiProperty({ description: 'Who saw it and when, in words' })
  text!: string;

  @ApiProperty({ description: 'What it does not mean' })
  note!: string;
}

export class PaTrainingResponse {
  @ApiProperty({ example: 'first-aid', description: 'A key of training in /api/v1/taxonomies' })
  category!: string;

  @ApiProperty({ example: 'First aid' })
  name!: string;

  @ApiProperty({ enum: ['told', 'seen'], description: 'The PA says so, or staff saw proof' })
  standing!: string;

  @ApiProperty({ description: 'When it was done, and who saw proof and when, in words' })
  text!: string;

  @ApiProperty({ description: 'What it does not mean' })
  note!: string;
}

const KEYS = { type: 'array' as const, items: { type: 'string' }, description: 'Keys of /api/v1/taxonomies' };

/** A PA's profile as employers and staff of the register see it. */
export class PaProfileViewResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty()
  headline!: string;

  @ApiProperty()
  about!: string;

  @ApiProperty({ description: 'The first half of the postcode' })
  district!: string;

  @ApiProperty()
  travelMiles!: number;

  @ApiProperty({ type: [WeekSpanResponse] })
  week!: readonly WeekSpanResponse[];

  @ApiProperty({ type: [ShownDateResponse] })
  dates!: readonly ShownDateResponse[];

  @ApiProperty({ type: Number, nullable: true })
  hoursMin!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  hoursMax!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  hourlyRatePence!: number | null;

  @ApiProperty()
  liveIn!: boolean;

  @ApiProperty()
  shortNotice!: boolean;

  @ApiProperty(KEYS)
  employment!: readonly string[];

  @ApiProperty(KEYS)
  tasksWill!: readonly string[];

  @ApiProperty(KEYS)
  tasksTraining!: readonly string[];

  @ApiProperty(KEYS)
  tasksWillNot!: readonly string[];

  @ApiProperty(KEYS)
  experience!: readonly string[];

  @ApiProperty(KEYS)
  training!: readonly string[];

  @ApiProperty({ type: [SpokenLanguageResponse] })
  languages!: readonly SpokenLanguageResponse[];

  @ApiProperty(KEYS)
  communicationMethods!: readonly string[];

  @ApiProperty(KEYS)
  values!: readonly string[];

  @ApiProperty(KEYS)
  interests!: readonly string[];

  @ApiProperty(KEYS)
  environmentLimits!: readonly string[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer', minimum: -2, maximum: 2 } })
  style!: Readonly<Record<string, number>>;

  @ApiProperty({ type: [PaCheckResponse], description: 'What has ended or was not accepted is left out' })
  checks!: readonly PaCheckResponse[];

  @ApiProperty({ type: [PaTrainingResponse], description: 'What has ended or does not count is left out' })
  trainings!: readonly PaTrainingResponse[];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: "The last day of the register's own approval; null where the PA is not approved today",
  })
  approvedUntil!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'From the place of the search, rounded as in the list' })
  distanceMiles!: number | null;

  @ApiPropertyOptional({ description: 'How well this fits the search in the query' })
  match?: MatchResponse;
}

/** Field by field: what a profile gains is not sent until someone writes it here. */
export function paProfileView({ profile, checks, trainings, approvedUntil, match }: ViewedPa): PaProfileViewResponse {
  return {
    id: profile.id,
    displayName: profile.displayName,
    headline: profile.headline,
    about: profile.about,
    district: profile.district,
    travelMiles: profile.travelMiles,
    week: profile.week,
    dates: profile.dates.map(({ kind, firstDay, lastDay }) => ({ kind, firstDay, lastDay })),
    hoursMin: profile.hoursMin,
    hoursMax: profile.hoursMax,
    hourlyRatePence: profile.hourlyRatePence,
    liveIn: profile.liveIn,
    shortNotice: profile.shortNotice,
    employment: profile.employment,
    tasksWill: profile.tasksWill,
    tasksTraining: profile.tasksTraining,
    tasksWillNot: profile.tasksWillNot,
    experience: profile.experience,
    training: profile.training,
    languages: profile.languages,
    communicationMethods: profile.communicationMethods,
    values: profile.values,
    interests: profile.interests,
    environmentLimits: profile.environmentLimits,
    style: profile.style,
    checks: checks.map(({ kind, name, standing, text, note }) => ({ kind, name, standing, text, note })),
    trainings: trainings.map(({ category, name, standing, text, note }) => ({ category, name, standing, text, note })),
    approvedUntil,
    distanceMiles: match === null || match.hundredths === null ? null : shownMiles(match.hundredths),
    ...(match && { match: { score: match.score, reasons: match.all.map(({ kind, text }) => ({ kind, text })) } }),
  };
}
