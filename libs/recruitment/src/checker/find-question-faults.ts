import { findSexWords } from './find-sex-words';
import { hitsOf, withoutOverlap, type Hit } from './hit';

const HEALTH_WORDS =
  'disab\\w+|health (?:problems?|issues?|conditions?)|(?:good|poor|bad) health|healthy|medical (?:conditions?|problems?|history|needs)|illness(?:es)?|' +
  'mental(?:ly)? (?:ill\\w*|health)|bad back|back (?:pain|problems?|trouble)|injur(?:y|ies)|medication|medicines?|tablets|sick(?:ness)?|off work|' +
  'depress\\w+|anxiety|diagnos\\w+|surgery|operations?|allerg\\w+|smok\\w+ related|headaches?|migraines?|seizures?|drink problem|addict\\w+';
/** The PA's work with others' health is a fair question; so is what they need at the interview. */
const OTHERS =
  'support\\w*|help\\w*|give[ns]?|giving|work\\w* with|cared?|caring|experience\\w*|someone|somebody|anyone|people|person|clients?|employers?|train\\w*|know\\w*|comfortable|happy|confident|me|my|mine|our';
const YOU_ASK = `\\b(?:do|have|did|are|were|would|will|has) you(?:r)?\\b(?:(?!\\b(?:${OTHERS})\\b)[^.?!\\n]){0,50}?\\b(?:${HEALTH_WORDS})`;

const HEALTH = [
  new RegExp(YOU_ASK, 'g'),
  /\b(?:any|your|all) (?:current |past |known |other )?(?:medical (?:conditions?|history|problems?)|health (?:conditions?|problems?|issues?|history|record)|disabilit(?:y|ies)|illness(?:es)?|sick(?:ness)? (?:record|leave|days|absences?))\b/g,
  /\bhow (?:many|much|often)\b[^.?!\n]{0,20}\b(?:sick\w*|days off|time off|off work)\b(?: days?| leave)?/g,
  /\b(?:do|did|have|are) you[^.?!\n]{0,20}\bsuffer\w*(?: from| with)?/g,
  /\bis your (?:back|heart|hearing|eyesight|sight|memory)\b/g,
  /\bhow (?:is|'s|good is) your (?:physical |mental )?health\b/g,
  /\b(?:had|taken|taking|have) (?:any |much )?(?:time|days) off (?:sick|ill|for (?:illness|sickness))\b/g,
];

const CONVICTIONS = [
  /\bcriminal (?:records?|convictions?|past|history|offences?|background)\b/g,
  /\b(?:any |spent |unspent |past |previous )*convict(?:ions?|ed)(?: or cautions?)?\b/g,
  /\b(?:been cautioned|police cautions?|cautions? or (?:convictions?|warnings?)|any cautions?)\b/g,
  /\b(?:been |ever )?arrested\b/g,
  /\b(?:in|to|been to|served time in|time in) (?:prison|jail)\b/g,
  /\bpolice (?:ever |had to |needed to )?(?:spoken|spoke|talked|stopped|visited|questioned|interviewed)\b/g,
  /\b(?:broken|break|breaking) the law\b/g,
  /\bin trouble with the (?:police|law)\b/g,
  /\boffences?\b/g,
  /\b(?:police record|clean record|(?:on|clear|clean) (?:your |a )?(?:dbs|crb|disclosure)|(?:dbs|crb) (?:clean|clear))\b/g,
];

const SEX_ASKED = [
  /\bwhat (?:is|'s) your (?:sex|gender)\b|\bwhat (?:sex|gender) are you\b|\byour (?:sex|gender)\b/g,
  /\bare you (?:an? )?(?:male|female|man|woman|lady|boy|girl|guy|gentleman)\b/g,
  /\b(?:male or female|female or male|man or woman|woman or man|a he or a she)\b/g,
];

/** Questions about whoever applies being a woman or a man: the advert asks that with a reason, or nobody does (Equality Act 2010). */
export function findSexQuestions(lower: string): Hit[] {
  return withoutOverlap([...SEX_ASKED.flatMap((pattern) => hitsOf(pattern, lower)), ...findSexWords(lower)]);
}

/** Questions about the health of whoever applies: not before an offer (Equality Act 2010, section 60). */
export function findHealthQuestions(lower: string): Hit[] {
  return withoutOverlap(HEALTH.flatMap((pattern) => hitsOf(pattern, lower)));
}

/** Questions about convictions: a check says what the law lets an employer know. */
export function findConvictionQuestions(lower: string): Hit[] {
  return withoutOverlap(CONVICTIONS.flatMap((pattern) => hitsOf(pattern, lower)));
}
