import type { Point } from './distance';
import type { District } from './district-index';
import type { NamedPlace } from './place-names';
import type { PostcodeArea } from './places-index';

/** A place that can be chosen: what to show, and the `near` that finds it again. Holds no full postcode. */
export interface PlaceChoice {
  readonly kind: 'outward' | 'place' | 'area';
  readonly label: string;
  readonly near: string;
}

/** Where a `near` is. */
export interface ResolvedPlace extends PlaceChoice {
  readonly point: Point;
  /** The district it lies in: all that may be stored of where somebody is. */
  readonly outward: string;
  /** Other places of the same name, likeliest first. Empty for codes. */
  readonly choices: readonly PlaceChoice[];
}

/** Nothing is called that. */
export interface PlaceNotFound {
  readonly kind: 'not-found';
  /** What was asked, with any postcode cut to its outward code. */
  readonly asked: string;
  /** Places that are spelt nearly so, likeliest first; may be empty. */
  readonly nearSpellings: readonly PlaceChoice[];
}

export interface NearOptions {
  /** Postcode areas of the register ("CH", "L"): of two places of one name, theirs comes first. */
  readonly within?: readonly string[];
}

export function districtChoice({ outward, name }: District): PlaceChoice {
  return { kind: 'outward', label: `${outward}, ${name}`, near: outward };
}

export function areaChoice({ area, name }: PostcodeArea): PlaceChoice {
  return { kind: 'area', label: `${area}, ${name} area`, near: area };
}

export function placeChoice({ label }: NamedPlace): PlaceChoice {
  return { kind: 'place', label, near: label };
}

/** Two ways to one label are one choice. */
export function distinctChoices(choices: Iterable<PlaceChoice>, limit: number): PlaceChoice[] {
  const byLabel = new Map<string, PlaceChoice>();
  for (const choice of choices) {
    if (byLabel.size === limit) break;
    if (!byLabel.has(choice.label)) byLabel.set(choice.label, choice);
  }
  return [...byLabel.values()];
}
