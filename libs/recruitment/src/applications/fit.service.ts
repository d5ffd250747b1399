import { Injectable } from '@nestjs/common';
import { coverWeek, coverWords, describeMatch, hoursCovered, scoreOf, type NeedSpan, type Reason } from '@pa/matching';
import { PlacesService } from '@pa/places';
import { Clock } from '@pa/platform';
import { matchLabels, type PublicPaProfile } from '@pa/register';
import type { VacancyEntity } from '../vacancies/vacancy.entity';
import { wordsToPa, type FitLine } from './fit-words';

const DAY_MS = 86_400_000;

/** How well one PA and one advert fit: one match, said to each of the two. */
export interface Fit {
  /** 0 to 100. */
  readonly score: number;
  /** "Covers 9 of your 10 hours"; '' where the advert names no hours. */
  readonly hours: string;
  /** To the employer: everything that is met, then the gaps. */
  readonly reasons: readonly Reason[];
  /** The same to the PA. */
  readonly toPa: readonly FitLine[];
  /** "About 2.5 miles away"; null where a place is not known. */
  readonly distance: string | null;
}

/** Why a PA fits an advert, by the rules of matching. */
@Injectable()
export class Fits {
  constructor(
    private readonly places: PlacesService,
    private readonly clock: Clock,
  ) {}

  between(vacancy: VacancyEntity, profile: PublicPaProfile): Fit {
    const need: NeedSpan[] = vacancy.hours.map(({ day, start, minutes, kind }) => ({ day, start, minutes, kind }));
    const coverage = need.length === 0 ? null : coverWeek(need, profile.week);
    const distance = vacancy.district ? this.places.hundredthsBetween(vacancy.district, profile.district) : null;
    const tasks = [...vacancy.tasksRequired, ...vacancy.tasksOptional];
    const words = describeMatch(
      {
        asked: {
          requiredTasks: vacancy.tasksRequired,
          optionalTasks: vacancy.tasksOptional,
          experience: vacancy.experience,
          values: vacancy.values,
          style: [],
        },
        offered: { ...profile, style: [] },
        coverage,
        distanceHundredths: distance,
        confirmedDaysAgo: daysSince(profile.confirmedAt ?? this.clock.now(), this.clock.now()),
      },
      matchLabels,
    );
    return {
      score: scoreOf({
        ...(coverage && { hours: hoursCovered(coverage) }),
        tasks: tasksMet(tasks, profile),
        distance: nearness(distance, profile.travelMiles),
        values: {
          met: vacancy.values.filter((key) => profile.values.includes(key)).length,
          asked: vacancy.values.length,
        },
      }).score,
      hours: coverage ? coverWords(coverage) : '',
      reasons: words.all,
      toPa: wordsToPa(vacancy, profile, { coverage, distance: words.distance }),
      distance: words.distance,
    };
  }
}

function tasksMet(tasks: readonly string[], { tasksWill, tasksTraining }: PublicPaProfile) {
  const points = tasks.map((key) => (tasksWill.includes(key) ? 2 : tasksTraining.includes(key) ? 1 : 0));
  return { met: points.reduce<number>((sum, point) => sum + point, 0), asked: 2 * tasks.length };
}

function nearness(hundredths: number | null, travelMiles: number) {
  const most = travelMiles * 100;
  return hundredths === null ? { met: 0, asked: 0 } : { met: Math.max(0, most - hundredths), asked: most };
}

function daysSince(then: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - then.getTime()) / DAY_MS));
}
