import { Injectable } from '@nestjs/common';
import { isDaySpan, isNeedSpan, MOST_SPANS } from '@pa/matching';
import { InvalidError, type Actor } from '@pa/platform';
import { daysAfter, isDay } from './local-day';
import type { OwnPaProfile } from './own-pa-profile';
import type { WeekSpan } from './pa-card-facts';
import type { ExtraSpan } from './pa-profile-date.entity';
import { PaProfileDatesRepository } from './pa-profile-dates.repository';
import { PaProfileEditor, type Edit } from './pa-profile-editor.service';
import type { PaProfileEntity } from './pa-profile.entity';
import { ArchivedError, DateNotFoundError } from './register.errors';
import { weekColumns } from './week-columns';

const FURTHEST_DAYS = 730;
const MOST_DATES = 100;
const MOST_SPANS_A_DAY = 20;

/** Dates as YYYY-MM-DD, both included. */
export interface DaysAway {
  readonly from: string;
  readonly to: string;
}

/** Hours on one date beyond the usual week. */
export interface ExtraHours {
  readonly date: string;
  readonly spans: readonly ExtraSpan[];
}

/** When a PA could work: the usual week, and the dates that differ from it. */
@Injectable()
export class PaWeeks {
  constructor(
    private readonly editor: PaProfileEditor,
    private readonly dates: PaProfileDatesRepository,
  ) {}

  /** Keeps the whole usual week. Overlapping times may stay: they count once. */
  async saveWeek(actor: Actor, spans: readonly WeekSpan[]): Promise<OwnPaProfile> {
    assertWeek(spans);
    return this.edit(actor, ({ profile }) => weekChange(profile, spans));
  }

  /** Puts the times that start on one day onto others, in the place of what they had. 0 is Monday. */
  async copyDay(actor: Actor, copy: { readonly from: number; readonly to: readonly number[] }): Promise<OwnPaProfile> {
    assertDays(copy.from, copy.to);
    return this.edit(actor, ({ profile }) => {
      const targets = new Set(copy.to.filter((day) => day !== copy.from));
      const kept = profile.week.filter(({ day }) => !targets.has(day));
      const source = profile.week.filter(({ day }) => day === copy.from);
      const copied = [...targets].flatMap((day) => source.map((span) => ({ ...span, day })));
      return weekChange(profile, [...kept, ...copied]);
    });
  }

  /** On days away nothing of the usual week starts. */
  async addAway(actor: Actor, { from, to }: DaysAway): Promise<OwnPaProfile> {
    return this.edit(actor, async (edit) => {
      assertAway({ from, to }, edit.context.today);
      await this.assertRoom(edit);
      await this.dates.addAway(edit.tx, { profileId: edit.profile.id, firstDay: from, lastDay: to });
      return touched(edit.profile);
    });
  }

  /** Adds hours to one date, beside what was added before; they stand even on a day away. */
  async addExtra(actor: Actor, { date, spans }: ExtraHours): Promise<OwnPaProfile> {
    return this.edit(actor, async (edit) => {
      const { tx, profile, context } = edit;
      assertDateAhead('date', date, context.today);
      const known = await this.dates.findExtra(tx, profile.id, date);
      if (!known) await this.assertRoom(edit);
      const together = eachOnce([...(known?.spans ?? []), ...spans]);
      assertExtra(together);
      await this.dates.putExtra(tx, { profileId: profile.id, day: date, spans: together });
      return touched(profile);
    });
  }

  /** Takes a date out. @throws DateNotFoundError */
  async removeDate(actor: Actor, id: string): Promise<OwnPaProfile> {
    return this.edit(actor, async ({ tx, profile }) => {
      if (!(await this.dates.remove(tx, profile.id, id))) throw new DateNotFoundError();
      return touched(profile);
    });
  }

  private async edit(
    actor: Actor,
    deed: (edit: Edit) => Partial<PaProfileEntity> | Promise<Partial<PaProfileEntity>>,
  ): Promise<OwnPaProfile> {
    return this.editor.edit(actor, (edit) => {
      if (edit.profile.state === 'archived') throw new ArchivedError();
      return deed(edit);
    });
  }

  private async assertRoom({ tx, profile, context }: Edit): Promise<void> {
    const dates = await this.dates.listFrom(tx, profile.id, context.today);
    if (dates.length >= MOST_DATES)
      throw refusal('from', `You can have ${MOST_DATES} dates. Take one out before you add another.`);
  }
}

function weekChange(profile: PaProfileEntity, spans: readonly WeekSpan[]): Partial<PaProfileEntity> {
  return { ...weekColumns(spans), ...touched(profile) };
}

/** Dates stand in a table of their own: naming a column makes the profile's version and search follow. */
function touched({ sectionsSaved }: PaProfileEntity): Partial<PaProfileEntity> {
  return { sectionsSaved: [...new Set([...sectionsSaved, 'week'])] };
}

function assertWeek(spans: readonly WeekSpan[]): void {
  if (spans.length > MOST_SPANS) throw refusal('spans', `Choose ${MOST_SPANS} times or fewer.`);
  const isRight = (span: WeekSpan): boolean =>
    isNeedSpan(span) && ['every', 'a', 'b'].includes(span.weeks) && typeof span.termTimeOnly === 'boolean';
  if (!spans.every(isRight)) throw refusal('spans', 'Each time needs a day, and a start and an end in half-hours.');
}

function assertDays(from: number, to: readonly number[]): void {
  const isDayOfWeek = (day: number): boolean => Number.isInteger(day) && day >= 0 && day <= 6;
  if (!isDayOfWeek(from)) throw refusal('from', 'Choose the day to copy.');
  if (to.length === 0 || !to.every(isDayOfWeek)) throw refusal('to', 'Choose at least one day to copy to.');
}

function assertAway({ from, to }: DaysAway, today: string): void {
  if (!isDay(from)) throw refusal('from', 'Write the first day away, like 3 March 2026.');
  assertDateAhead('to', to, today);
  if (to < from) throw refusal('to', 'The last day must be the first day or later.');
}

function assertDateAhead(field: string, date: string, today: string): void {
  if (!isDay(date)) throw refusal(field, 'Write a date that exists, like 3 March 2026.');
  if (date < today) throw refusal(field, 'Choose today or a later date.');
  if (date > daysAfter(today, FURTHEST_DAYS)) throw refusal(field, 'Choose a date in the next two years.');
}

function assertExtra(spans: readonly ExtraSpan[]): void {
  if (spans.length === 0) throw refusal('spans', 'Add at least one time.');
  if (spans.length > MOST_SPANS_A_DAY) throw refusal('spans', `Choose ${MOST_SPANS_A_DAY} times or fewer for one day.`);
  if (!spans.every(isDaySpan)) throw refusal('spans', 'Each time needs a start and an end in half-hours.');
}

function eachOnce(spans: readonly ExtraSpan[]): ExtraSpan[] {
  const known = new Map(
    spans.map(({ start, minutes, kind }) => [`${start} ${minutes} ${kind}`, { start, minutes, kind }]),
  );
  return [...known.values()].sort((one, other) => one.start - other.start || one.minutes - other.minutes);
}

function refusal(field: string, message: string): InvalidError {
  return InvalidError.of([{ field, message }]);
}
