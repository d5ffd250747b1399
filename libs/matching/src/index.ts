export {
  ZONE,
  REFERENCE_DATE,
  dateOf,
  dateWords,
  dayNumber,
  instantAt,
  wallMinutes,
  weekday,
  weekLetter,
} from './calendar';
export { calendarFile } from './calendar-file';
export type { CalendarMeeting } from './calendar-file';
export type { Term } from './calendar';
export { spansOn } from './availability';
export type { Availability, Away, Extra } from './availability';
export { coverDates, coverWeek } from './coverage';
export type { Coverage } from './coverage';
export { runWords } from './coverage-rows';
export type { CoverageRow, Run } from './coverage-rows';
export { datedSpanFrom, elapsedMinutes, wallSpan } from './dated-need';
export type { DatedSpan, TypedDate, WallSpan } from './dated-need';
export { distanceWords, hundredthsOfMileBetween, isInReach, shownMiles, TRAVEL_LIMITS } from './distance';
export type { Point } from './distance';
export { hourGaps } from './gap-words';
export type { Gap } from './gap-words';
export { coverWords, freshnessWords, hoursNumber, hoursWords, rowNumbers } from './hours-words';
export { isKind, KINDS } from './kind';
export type { Kind } from './kind';
export { compareMatches } from './order';
export type { Ranked } from './order';
export type { Asked, MatchLabels, Offered } from './person-words';
export type { Bits, MatchQuery, RankingFacts, StylePoints } from './ranking-facts';
export type { Reason } from './reason';
export { describeMatch, MOST_REASONS } from './reasons';
export type { MatchToDescribe, MatchWords } from './reasons';
export { coversAnyHour, freshnessMet, hoursCovered, scoreMatch, scoreOf } from './score';
export type { Fraction, MatchScore } from './score';
export { everyWeek, inWeekOrder, isDaySpan, isNeedSpan } from './span';
export type { DaySpan, NeedSpan, Weeks, WeekSpan } from './span';
export { formatHours, MOST_SPANS, parseHours, spanFrom } from './span-text';
export type { Parsed, TypedTime } from './span-text';
export type { SpanProblem } from './span-problem';
export { DAYS } from './time-words';
export { maskOf, PART_OF_WEEK_WORDS, PARTS_OF_SLOTS, TIMES_OF_WEEK, type PartOfWeek } from './times-of-week';
export { packNeed, packWeek } from './week-facts';
export type { NeedRings, WeekRings } from './week-facts';
export {
  countBits,
  countCommon,
  emptyRing,
  hasSlot,
  ringFromText,
  ringText,
  SLOTS_A_WEEK,
  union,
  without,
} from './week-ring';
export type { Ring } from './week-ring';
export { RANKING_PROMISES, RANKING_RULES, STALE_DAYS, STYLE_STEPS, TASK_POINTS, WEIGHTS } from './weights';
export type { ScorePart } from './weights';
