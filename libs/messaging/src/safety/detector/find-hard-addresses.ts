import { hitsOf, type Hit, type NormalisedText } from '@pa/recruitment';
import { findSpeltPostcodes } from './find-spelt-postcodes';
import { isPostcode } from './postcode-form';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const NUMBER_WORDS = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:${UNITS}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${UNITS})`;
const HUNDREDS = `(?:(?:a|one|two|three|four|five)\\shundred(?:\\sand)?\\s)`;
const ROADS = 'street|road|lane|avenue|crescent|terrace|mews|rd|ave|av|drive|close|grove|gardens';
const NO_NAME =
  '(?!(?:minutes?|mins?|hours?|miles?|streets?|roads?|of|from|on|in|at|to|and|or|a|the|my|our|by|down|up|along|more|other|busy|main|long|people|houses?|pas?|years?|days?|weeks?|times?|nights?|buses|stops?)\\b)';
const IN_WORDS = new RegExp(`\\b${NUMBER_WORDS}[a-d]?,?\\s(?:${NO_NAME}[a-z'.-]{3,20}\\s){1,2}(?:${ROADS})\\b`, 'g');
const FLAT_IN_WORDS = new RegExp(`\\b(?:flat|apartment)\\s(?:number\\s)?${NUMBER_WORDS}\\b`, 'g');
const HUNDREDS_IN_WORDS = new RegExp(
  `\\b${HUNDREDS}${NUMBER_WORDS}?[a-d]?,?\\s(?:${NO_NAME}[a-z'.-]{3,20}\\s){1,2}(?:${ROADS}|st)\\b`,
  'g',
);
/** Roads that are written short: "4 St Aidans Crt". */
const SHORT_ROADS =
  /(?<![\d.£:/-])\d{1,4}[a-d]?,?\s(?!(?:of|the|and|to)\b)(?:[a-z'.]{2,20}\s){1,3}(?:crt|cres|gdns|ln|terr?|clo)\b/g;
const PATTERNS = [
  IN_WORDS,
  SHORT_ROADS,
  new RegExp(
    `\\b(?:${ROADS}),?\\s(?:at\\s|its\\s|it's\\s|it is\\s)?(?:house\\s)?(?:number|no\\.?|num)\\s?\\d{1,3}[a-d]?\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:house\\s)?(?:number|no\\.?|num)\\s\\d{1,3}[a-d]?,?\\s(?:on\\s|in\\s)?(?:${NO_NAME}[a-z'.-]{3,20}\\s){1,2}(?:${ROADS})\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:live|lives|living|address|house|home|place|mine|round|me)\\b[^.!?\\n\\d]{0,15}\\s\\d{1,3}[a-d]?,?\\s(?:${NO_NAME}[a-z'.-]{3,20}\\s){1,2}(?:way|view|court|place|hill|park|square|row|walk|rise|green|croft|st|drive|close|gardens?|grove|fold|bank)\\b`,
    'g',
  ),
  /\b(?:house|door|flat|apartment|unit) (?:number|no\.?)\s?\d{1,4}[a-d]?\b/g,
  // "door 17 up higher swan lane", "the house is on lever edge, number 340", "number's 71, street's thicketford"
  new RegExp(
    `\\b(?:house|door|flat)\\s\\d{1,3}[a-d]?,?\\s(?:up|on|in|off|along|down)\\s(?:[a-z'.-]{3,20}\\s){1,3}(?:${ROADS})\\b`,
    'g',
  ),
  /\b(?:house|home|place|live|bungalow|flat)\b[^.!?\n\d]{0,12}\s(?:is\s)?(?:on|at)\s[a-z' -]{3,30},?\s(?:number|no\.?|num)\s?\d{1,3}[a-d]?\b/g,
  /\bnumber(?:'s|\sis)\s\d{1,3}[a-d]?,?\s(?:and\s)?(?:the\s)?(?:street|road)(?:'s|\sis)\s[a-z]{3,20}/g,
];
/** Welsh roads and houses say what they are before their name: "9 Heol y Bont". */
const WELSH =
  'heol|hewl|ffordd|stryd|lon|maes|bryn|cae|rhodfa|rhes|gardd|gerddi|llys|clos|cwrt|cilgant|parc|pant|dol|erw|rhos|tir|coed|bro|trem|allt|gwel|pen|rhiw|sgwar|teras|pentre|glan|awel';
const WELSH_NAME = "(?!(?:is|and|are|at|of|a|the|rd|road)\\b)[a-z']{1,15}(?:\\s[a-z']{3,15})?";
const IN_WALES = [
  new RegExp(`(?<![\\d.£:/-])(?:\\d{1,3}[a-d]?|\\b${NUMBER_WORDS}),?\\s(?:${WELSH})\\s${WELSH_NAME}\\b`, 'g'),
  new RegExp(
    `\\b(?:ty|tyddyn|plas|llys|bryn|bwthyn|fferm|hafod|pen)\\s[a-z']{2,15}(?:\\s[a-z']{2,15})?,\\s(?:heol|ffordd|stryd|lon|rhodfa)\\s${WELSH_NAME}`,
    'g',
  ),
  new RegExp(`\\bfflat\\s\\d{1,3}\\b|\\b(?:${WELSH})\\s[a-z']{3,15},?\\s(?:flat|fflat|rhif)\\s\\d{1,3}\\b`, 'g'),
];
/** What may match where no figure stands. */
const WITHOUT_FIGURES = [IN_WORDS, FLAT_IN_WORDS, HUNDREDS_IN_WORDS, ...IN_WALES.slice(0, 2)];
/** "6 The Paddocks", with its capitals: no road has to be named. */
const THE_NAME =
  /(?<!\b(?:room|step|option|page|chapter|part|lesson|week|day|bus|module|number one|unit)\s)(?<![\d.£:/-])\b\d{1,3}[a-d]?,?\sThe\s[A-Z][a-z]{3,15}\b(?!\s(?:is|was|has|will|said|and)\b)/g;
/** Roads of one word: "101 Queensway". */
const ONE_WORD =
  /(?<!\b(?:room|bus|step|stand|gate|bay|platform|option)\s)(?<![\d.£:/-])\b\d{1,3}[a-d]?,?\s[A-Z][a-z]{2,12}(?:way|gate|croft|dale|field|mead|bank|hurst|wood)\b(?!\s(?:united|town|city|trips|fans|people))/g;
const SHORT_STREET =
  /(?<![\d.£:/-])\d{1,4}[a-d]?,?\s(?!(?:from|with|past|near|april|june|july|march|and|the)\b)[a-z]{3,15}\sst(?=$|[,.!?\n]|\s(?:ring|next|by|near|opposite|top|bottom|above|just|behind|x)\b)/g;
const AFTER_ROAD =
  /\b(?!(?:the|a|my|our|this|that|in|at|on|to|of|is|tennis|law|care|food|high|crown|county)\b)[a-z']{3,15}\s(?:court|close|gardens|grove|drive|way|row|walk|hill|view|park|square|place|wharf),?\s(?:at\s|its\s|we are\s)?(?:house\s|flat\s)?(?:number|no\.?)\s?\d{1,3}[a-d]?\b/g;
/** A postcode with gaps in it, in pieces of any length. */
const GAPPED = /(?<![a-z0-9])[a-z](?:\s?[a-z])?\s?\d(?:\s?[a-z\d])?\s{0,3}\d\s?[a-z]\s?[a-z](?![a-z0-9])/g;
/** Words and figures that make the shape of a postcode by chance, once their gaps are gone. */
const NO_POSTCODE = /\dp\sa$|\d\s?(?:st|nd|rd|th|hr|yr|wk|ft|bn|lb)$/;
const SPREAD = /(?<![a-z0-9])[a-z0-9](?:[\s.,/*_-]{1,3}[a-z0-9]){4,6}(?![a-z0-9])/g;

/** Anything between the halves of a postcode that says nothing: "WN7 ... 5PF". */
const TORN = /(?<![a-z0-9])([a-z]{1,2}\d[a-z\d]?)[\s.,/*_–-]{2,8}(\d[abd-hjlnp-uw-z]{2})(?![a-z0-9])/g;
/** Letters and figures taken for one another, where it is said to be a postcode: "postcode is PR6 OTW". */
const SLIPPED = /(?<![a-z0-9])([a-z]{1,2}[0-9oil][a-z\d]?)\s?([0-9oil][abd-hjlnp-uw-z]{2})(?![a-z0-9])/g;

/** Addresses with the number in words or after the road, and postcodes with gaps between every sign. */
export function findHardAddresses({ lower, plain }: NormalisedText): Hit[] {
  if (!/\d/.test(lower))
    return [...WITHOUT_FIGURES.flatMap((pattern) => hitsOf(pattern, lower)), ...findSpeltPostcodes(lower)];
  const spread = [SPREAD, GAPPED]
    .flatMap((pattern) => hitsOf(pattern, lower))
    .filter(({ start, end }) => {
      const words = lower.slice(start, end);
      return isPostcode(words.replace(/[^a-z0-9]/g, '')) && !NO_POSTCODE.test(words);
    });
  const roads = [...PATTERNS, FLAT_IN_WORDS, HUNDREDS_IN_WORDS, ...IN_WALES, SHORT_STREET, AFTER_ROAD].flatMap(
    (pattern) => hitsOf(pattern, lower),
  );
  return [
    ...roads,
    ...hitsOf(THE_NAME, plain),
    ...hitsOf(ONE_WORD, plain),
    ...spread,
    ...torn(lower),
    ...slipped(lower),
    ...findSpeltPostcodes(lower),
  ];
}

function torn(lower: string): Hit[] {
  return hitsOf(TORN, lower).filter(({ start, end }) => {
    const words = lower.slice(start, end);
    return isPostcode(words.replaceAll(/[^a-z0-9]/g, '')) && !NO_POSTCODE.test(words);
  });
}

/** A slip is believed where a postcode is spoken of, or in capitals beside nothing but it. */
function slipped(lower: string): Hit[] {
  return [...lower.matchAll(SLIPPED)].flatMap(({ index, 0: words, 1: out = '', 2: inward = '' }) => {
    const isSpokenOf = /post\s?code|\bpc\b|sat\s?nav/.test(
      lower.slice(Math.max(0, index - 30), index + words.length + 25),
    );
    const area = /^[a-z]{1,2}(?=[0-9oil])/.exec(out)?.[0] ?? '';
    const mended = area + asFigures(out.slice(area.length)) + asFigures(inward.slice(0, 1)) + inward.slice(1);
    return isSpokenOf && isPostcode(mended) ? [{ start: index, end: index + words.length }] : [];
  });
}

function asFigures(signs: string): string {
  return signs.replaceAll('o', '0').replaceAll(/[il]/g, '1');
}
