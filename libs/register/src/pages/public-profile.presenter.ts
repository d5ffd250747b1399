import { Injectable } from '@nestjs/common';
import { PlacesService } from '@pa/places';
import { avatarOf, drawWeek, type Avatar, type WeekPicture } from '@pa/web';
import type { WeekSpan } from '../pa-card-facts';
import type { PublicPaProfile } from '../public-pa-profile';
import { taxonomies } from '../taxonomies';
import { labelsOf } from './choices';
import { practicalRows, type PracticalRow } from './practical-rows';
import { styleWords } from './style-words';
import { trainingWords } from './training-words';
import { dateLines, weekLine } from './week-words';

/** What the reader asked for, so that the profile can point at it. All of it may be left out. */
export interface ProfileAsk {
  readonly hours?: readonly WeekSpan[];
  /** Keys of tasks and values. */
  readonly tasks?: readonly string[];
  readonly values?: readonly string[];
  /** "about 2.5 miles away". */
  readonly distance?: string;
}

export interface AskedWord {
  readonly text: string;
  readonly asked: boolean;
}

/** What `register/public-profile.njk` shows. */
export interface PublicProfileView {
  readonly name: string;
  readonly firstName: string;
  readonly headline: string;
  readonly avatar: Avatar;
  /** "CH2, Chester, about 2.5 miles away". */
  readonly place: string;
  readonly paragraphs: readonly string[];
  readonly weekLine: string;
  readonly week: WeekPicture;
  readonly hasHours: boolean;
  readonly dates: readonly string[];
  readonly tasks: Readonly<Record<'will' | 'training' | 'not', readonly AskedWord[]>>;
  readonly values: readonly AskedWord[];
  readonly pairs: ReadonlyArray<{ readonly name: string; readonly text: string; readonly place: number }>;
  readonly experience: readonly string[];
  readonly training: readonly string[];
  readonly practical: readonly PracticalRow[];
}

/** A PA's profile in words and drawings, the same wherever employers, staff or the PA see it. */
@Injectable()
export class PublicProfilePresenter {
  constructor(private readonly places: PlacesService) {}

  present(profile: PublicPaProfile, ask: ProfileAsk = {}): PublicProfileView {
    return {
      name: profile.displayName,
      firstName: profile.firstName,
      headline: profile.headline,
      avatar: avatarOf(profile.id, profile.displayName),
      place: this.placeWords(profile.district, ask.distance),
      paragraphs: profile.about.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
      weekLine: weekLine(profile),
      week: drawWeek(profile.week, ask.hours),
      hasHours: profile.week.length > 0,
      dates: dateLines(profile.dates),
      tasks: tasksOf(profile, ask.tasks),
      values: askedWords('values', profile.values, ask.values),
      pairs: pairsOf(profile.style),
      experience: labelsOf('experience', profile.experience),
      training: trainingWords(profile.training),
      practical: practicalRows(profile),
    };
  }

  private placeWords(district: string, distance?: string): string {
    const name = this.places.districtName(district);
    return [district, name, distance].filter((word) => word).join(', ');
  }
}

function tasksOf(profile: PublicPaProfile, asked?: readonly string[]): PublicProfileView['tasks'] {
  return {
    will: askedWords('tasks', profile.tasksWill, asked),
    training: askedWords('tasks', profile.tasksTraining, asked),
    not: askedWords('tasks', profile.tasksWillNot, asked),
  };
}

/** What was asked for stands first. */
function askedWords(name: 'tasks' | 'values', keys: readonly string[], asked: readonly string[] = []): AskedWord[] {
  const words = (some: readonly string[], isAsked: boolean) =>
    labelsOf(name, some).map((text) => ({ text, asked: isAsked }));
  return [
    ...words(
      keys.filter((key) => asked.includes(key)),
      true,
    ),
    ...words(
      keys.filter((key) => !asked.includes(key)),
      false,
    ),
  ];
}

function pairsOf(style: PublicPaProfile['style']): PublicProfileView['pairs'] {
  return taxonomies.workingStylePairs.flatMap((pair) => {
    const point = style[pair.key];
    return point === undefined ? [] : [{ name: pair.label, text: styleWords(pair, point), place: point + 2 }];
  });
}
