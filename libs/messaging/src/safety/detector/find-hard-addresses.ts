import { hitsOf, type Hit } from '@pa/recruitment';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const NUMBER_WORDS = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:${UNITS}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${UNITS})`;
const ROADS = 'street|road|lane|avenue|crescent|terrace|mews|rd|ave|drive|close|grove|gardens';
const NO_NAME =
  '(?!(?:minutes?|mins?|hours?|miles?|streets?|roads?|of|from|on|in|at|to|and|or|a|the|my|our|by|down|up|along|more|other|busy|main|long|people|houses?|pas?|years?|days?|weeks?|times?|nights?|buses|stops?)\\b)';
const PATTERNS = [
  new RegExp(`\\b${NUMBER_WORDS}[a-d]?,?\\s(?:${NO_NAME}[a-z'.-]{3,20}\\s){1,2}(?:${ROADS})\\b`, 'g'),
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
];
const POSTCODE = /^(?:[a-z]\d{1,2}|[a-z]\d[a-z]|[a-z]{2}\d{1,2}|[a-z]{2}\d[a-z])\d[abd-hjlnp-uw-z]{2}$/;
const SPREAD = /(?<![a-z0-9])[a-z0-9](?:[\s.,/*_-]{1,3}[a-z0-9]){4,6}(?![a-z0-9])/g;

/** Addresses with the number in words or after the road, and postcodes with gaps between every sign. */
export function findHardAddresses(lower: string): Hit[] {
  const spread = hitsOf(SPREAD, lower).filter(({ start, end }) =>
    POSTCODE.test(lower.slice(start, end).replace(/[^a-z0-9]/g, '')),
  );
  return [...PATTERNS.flatMap((pattern) => hitsOf(pattern, lower)), ...spread];
}
