import { hitsOf, withoutOverlap, type Hit } from './hit';
import type { NormalisedText } from './normalise';

/** What a road is called, whatever is written before it. */
const SURE_ROADS = 'street|road|lane|avenue|crescent|terrace|mews|rd|ave|av';
/** Words that end road names and are plain words too: they count after a name with a capital letter. */
const MAYBE_ROADS =
  'close|drive|way|court|place|gardens?|grove|square|hill|row|walk|parade|rise|view|green|park|cottages?|house|buildings?|' +
  'gate|wharf|quay|fold|croft|mount|bank|vale|dale|st';
const NUMBER = String.raw`(?<![\d.£:/-])\d{1,4}[a-z]?,?\s{1,2}`;
const NOT_NAMES = new Set(
  (
    'minute minutes min mins hour hours hr hrs day days week weeks month months year years mile miles metre metres yard ' +
    'yards people person persons step steps stairs time times pound pounds of from to and or in on at a an by per for with ' +
    'up down off along across over under is are was be my your our their his her pa pas bus buses dog dogs cat cats cars ' +
    'car bed beds room rooms other more'
  ).split(' '),
);

const SURE = new RegExp(`${NUMBER}((?:[a-z'.-]{1,20}\\s{1,2}){1,3})(?:${SURE_ROADS})\\b`, 'gi');
const MAYBE = new RegExp(`${NUMBER}((?:[A-Z][a-z'.-]{1,20}\\s{1,2}){1,3})(?:${MAYBE_ROADS})\\b`, 'gi');
const FLAT =
  /\b(?:flat|apartment|apt)\.?\s(?:no\.?\s|number\s)?\d{1,4}[a-z]?\b(?!\s(?:minutes?|mins?|miles?|hours?|steps?|metres?)\b)/gi;
/** A house with a name, before its road. */
const NAMED_HOUSE = new RegExp(
  `\\b(?:[A-Z][a-z'-]{1,20}\\s){1,2}(?:Cottage|House|Farm|Lodge|Villa|Court|Barn),\\s(?:[A-Z][a-z'-]{1,20}\\s){1,3}(?:Street|Road|Lane|Avenue|Crescent|Terrace|Mews|Rd|Ave)\\b`,
  'g',
);
/** Welsh roads say what they are before their name: "7 Heol Fawr". */
const WELSH_ROAD = /(?<![\d.£:/-])\d{1,4}[a-z]?,?\s{1,2}(?:heol|hewl|ffordd|stryd|rhodfa|cilgant)\s[\p{L}'-]{1,20}/giu;
const BOX = /\bp\.?\s?o\.?\s?box\s\d{1,6}\b/gi;
const ADDRESSES = [SURE, MAYBE];

const POSTCODE =
  /(?<![a-z0-9])(?:[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkps-uw]|[a-hk-y]\d[abehmnprv-y]))[\s-]{0,3}\d[abd-hjlnp-uw-z]{2}(?![a-z0-9])/g;

/** House number and road, a flat's number, a post box: where somebody lives. A road by itself is none. */
export function findAddresses({ plain }: NormalisedText): Hit[] {
  const roads = ADDRESSES.flatMap((pattern) => [...plain.matchAll(pattern)].filter((match) => isRoad(match, pattern)));
  const hits = roads.map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return withoutOverlap([
    ...hits,
    ...hitsOf(FLAT, plain),
    ...hitsOf(NAMED_HOUSE, plain),
    ...hitsOf(WELSH_ROAD, plain),
    ...hitsOf(BOX, plain),
  ]);
}

function isRoad(match: RegExpMatchArray, pattern: RegExp): boolean {
  const name = (match[1] ?? '').trim().split(/\s+/);
  if (name.some((word) => NOT_NAMES.has(word.toLowerCase()))) return false;
  return pattern === SURE || name.every((word) => /^\p{Lu}/u.test(word));
}

/** Full postcodes. The first half alone is the general place, and may be said. */
export function findPostcodes({ lower, plain }: NormalisedText): Hit[] {
  return hitsOf(POSTCODE, lower).filter(({ start, end }) => !/\d(?:st|nd|rd|th)$/.test(plain.slice(start, end)));
}
