import { Injectable } from '@nestjs/common';
import type { HealthFigures } from '@pa/licensing';
import { MessagingFigures } from '@pa/messaging';
import { Outbox, type DayRange, type KeyCount, type Transaction } from '@pa/platform';
import { RecruitmentFigures } from '@pa/recruitment';
import { localDay, PaFigures } from '@pa/register';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;
const MONTH_DAYS = 30;
const QUARTER_DAYS = 90;
/** A share of fewer than these says something of one person. */
const FEWEST = 5;

/** How a register fares, for whoever runs the platform: numbers without anybody in them. */
@Injectable()
export class RegisterHealthCounts {
  constructor(
    private readonly pas: PaFigures,
    private readonly recruitment: RecruitmentFigures,
    private readonly messages: MessagingFigures,
    private readonly outbox: Outbox,
  ) {}

  async count(tx: Transaction, now: Date): Promise<HealthFigures> {
    const month = daysBefore(now, MONTH_DAYS);
    const replies = await this.messages.firstReplies(tx, month, [DAY_MS / 1000]);
    const endings = await this.recruitment.endedByWay(tx, daysBefore(now, QUARTER_DAYS));
    const { waitingSince, givenUp } = await this.outbox.backlog(tx);
    return {
      pas: sumOf(await this.pas.byDistrict(tx)),
      adverts: sumOf(await this.recruitment.publishedByDistrict(tx, month)),
      answered: shareOf(replies.counts, (key) => key !== 'none'),
      filled: shareOf(endings, (key) => key === 'filled'),
      waiting: waitingSince ? (now.getTime() - waitingSince.getTime()) / MINUTE_MS : 0,
      givenUp,
    };
  }
}

/** The days before today and today. */
function daysBefore(now: Date, days: number): DayRange {
  return { from: localDay(new Date(now.getTime() - days * DAY_MS)), until: localDay(new Date(now.getTime() + DAY_MS)) };
}

function sumOf(counts: readonly KeyCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** In per cent; null of too few. */
function shareOf(counts: readonly KeyCount[], isPart: (key: string) => boolean): number | null {
  const all = sumOf(counts);
  return all < FEWEST ? null : (100 * sumOf(counts.filter(({ key }) => isPart(key)))) / all;
}
