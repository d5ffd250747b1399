import { byRelevance, type NamedPlace } from './place-names';
import type { PlacesIndex } from './places-index';
import { keyOf } from './spelling';

/**
 * The places that a text names, likeliest first. It may be a name ("st. ives"), a name and a county ("Preston, Lancashire",
 * "Preston Lancashire"), or one of our labels ("Chorlton (M21)", "Warton, Lancashire (LA5)"). A county that has no such
 * place finds none; other words after a comma ("Chester, England") are passed over.
 */
export function findNames(index: PlacesIndex, text: string, within: readonly string[]): NamedPlace[] {
  const { words, outward } = partOutward(text);
  const found = [...candidates(index, words)].sort(byRelevance(within));
  return outward ? found.filter((place) => place.outward === outward) : found;
}

function candidates(index: PlacesIndex, words: string): readonly NamedPlace[] {
  const key = keyOf(words);
  const whole = index.byKey.get(key);
  if (whole) return whole;
  for (const { name, county } of waysToPart(index, key)) {
    const named = index.byKey.get(name) ?? [];
    if (named.length > 0) return named.filter((place) => keyOf(place.county) === county);
  }
  return index.byKey.get(keyOf(words.split(',')[0] ?? '')) ?? [];
}

/** Every way in which the last words can be a county: "preston lancashire", "alston county durham". */
function* waysToPart(index: PlacesIndex, key: string): Generator<{ name: string; county: string }> {
  const words = key.split(' ');
  for (let at = 1; at < words.length; at += 1) {
    const county = words.slice(at).join(' ');
    if (index.countyKeys.has(county)) yield { name: words.slice(0, at).join(' '), county };
  }
}

/** Our labels tell places of one name apart by the outward code in brackets. */
function partOutward(text: string): { words: string; outward: string | null } {
  const match = /^(.*)\(([A-Za-z]{1,2}[0-9][0-9A-Za-z]?)\)\s*$/.exec(text);
  return { words: match?.[1] ?? text, outward: match?.[2]?.toUpperCase() ?? null };
}
