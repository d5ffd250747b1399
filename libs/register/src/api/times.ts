import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { KINDS, MOST_SPANS, spanFrom, type Kind, type NeedSpan } from '@pa/matching';
import { InvalidError, type FieldProblem } from '@pa/platform';
import type { WeekSpan } from '../pa-card-facts';
import type { ExtraSpan } from '../pa-profile-date.entity';

export const DAY_KEYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type DayKey = (typeof DAY_KEYS)[number];
const WEEKS = ['every', 'a', 'b'] as const;
const CLOCK = /^\d{1,2}:\d{2}$/;
const DAY_MINUTES = 1440;

/** One stretch of hours: an end that is not after its start is on the next day; midnight as an end is 24:00. */
export class TimeOfDay {
  @ApiProperty({ example: '22:00', pattern: '^\\d{1,2}:\\d{2}$', description: 'In half-hours' })
  @Matches(CLOCK, { message: 'Write times like 07:00' })
  from!: string;

  @ApiProperty({ example: '07:00', pattern: '^\\d{1,2}:\\d{2}$' })
  @Matches(CLOCK, { message: 'Write times like 07:00' })
  to!: string;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS, { message: `Choose a kind: ${KINDS.join(', ')}` })
  kind!: Kind;
}

/** One stretch of a usual week. */
export class TimeOfWeek extends TimeOfDay {
  @ApiProperty({ enum: DAY_KEYS, description: 'The day it starts' })
  @IsIn(DAY_KEYS, { message: `Choose a day: ${DAY_KEYS.join(', ')}` })
  day!: DayKey;

  @ApiPropertyOptional({ enum: WEEKS, default: 'every', description: 'Every week, or one of two that alternate' })
  @IsOptional()
  @IsIn(WEEKS, { message: `Choose the weeks: ${WEEKS.join(', ')}` })
  weeks: (typeof WEEKS)[number] = 'every';

  @ApiPropertyOptional({ type: Boolean, default: false })
  @IsOptional()
  @IsBoolean({ message: 'Send true or false' })
  termTimeOnly = false;
}

export class WeekRequest {
  @ApiProperty({
    type: [TimeOfWeek],
    maxItems: MOST_SPANS,
    description: 'The whole usual week; it replaces the old one',
  })
  @IsArray({ message: 'Send a list of times' })
  @ArrayMaxSize(MOST_SPANS, { message: `Send ${MOST_SPANS} times or fewer` })
  @ValidateNested({ each: true })
  @Type(() => TimeOfWeek)
  times!: TimeOfWeek[];
}

/** @throws InvalidError naming every wrong time by its place in the list, with the nearest right ones */
export function weekOf(times: readonly TimeOfWeek[]): WeekSpan[] {
  const spans = readTimes(times, ({ day }) => DAY_KEYS.indexOf(day));
  return spans.map((span, place) => ({
    ...span,
    weeks: times[place]?.weeks ?? 'every',
    termTimeOnly: times[place]?.termTimeOnly ?? false,
  }));
}

/** @throws InvalidError, as weekOf */
export function extraSpansOf(times: readonly TimeOfDay[]): ExtraSpan[] {
  return readTimes(times, () => 0).map(({ start, minutes, kind }) => ({ start, minutes, kind }));
}

export function timeOfDay({ start, minutes, kind }: ExtraSpan): TimeOfDay {
  const end = start + minutes;
  return { from: clock(start), to: end === DAY_MINUTES ? '24:00' : clock(end % DAY_MINUTES), kind };
}

export function timeOfWeek({ day, weeks, termTimeOnly, ...span }: WeekSpan): TimeOfWeek {
  return { day: DAY_KEYS[day] ?? 'mon', ...timeOfDay(span), weeks, termTimeOnly };
}

function readTimes<Time extends TimeOfDay>(times: readonly Time[], dayOf: (time: Time) => number): NeedSpan[] {
  const problems: FieldProblem[] = [];
  const spans = times.flatMap((time, place) => {
    const parsed = spanFrom({ day: dayOf(time), from: time.from, to: time.to, kind: time.kind });
    if (parsed.ok) return [parsed.value];
    problems.push(...parsed.problems.map(({ message }) => ({ field: `times.${place}`, message })));
    return [];
  });
  if (problems.length > 0) throw InvalidError.of(problems);
  return spans;
}

function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
