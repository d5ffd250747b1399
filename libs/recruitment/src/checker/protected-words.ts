/** What the law protects people for, of what an advert may shut out by a word (sex has a check of its own). */
export const PROTECTED = {
  age: 'age',
  race: 'race or where someone is from',
  religion: 'religion',
  disability: 'disability or health',
  sexuality: 'whom someone loves',
  pregnancy: 'pregnancy',
  family: 'marriage or family',
} as const;
export type Protected = keyof typeof PROTECTED;

/** Whom an advert looks for. Words that mean a PA stand by themselves; a "person" may also be the employer. */
export const PA =
  "(?:pas?|p\\.a\\.|personal assistants?|assistants?|carers?|helpers?|support workers?|workers?|companions?|applicants?|candidates?)(?!')";
export const ANYONE = `(?:${PA}|persons?|people|someone|somebody|anyone|individuals?|lady|ladies|wom[ae]n|m[ae]n|girls?|boys?|guys?|lads?|drivers?|members?)`;
/** Before it: somebody is wanted. */
export const WANTED =
  "(?:looking for|want(?:ed|s)?|need(?:ed|s)?|seek(?:ing|s)?|prefer(?:red|ably|s)?|ideal(?:ly)?|would like|'d like|must be|should be|please be|have to be|you are|you're|suits?|would suit|best for|perfect for|only)";
/** After it: the same. */
export const WANTED_AFTER =
  '(?:is |are |would be )?(?:preferred|wanted|needed|required|only|please|would fit|would suit|is ideal|ideal|need apply|should apply|may apply|is best|are best)';

const AGES = '(?:young(?:er)?|youthful|mature|older|old|elderly|middle[- ]aged|retired)';
const PEOPLES =
  '(?:white|black|asian|african|caribbean|indian|pakistani|bangladeshi|chinese|filipino|polish|romanian|bulgarian|ukrainian|' +
  'british|english|scottish|welsh|irish|european|american|nigerian|ghanaian|somali|arab|turkish|traveller|gypsy|foreign|local-born)';
const FAITHS =
  '(?:christian|catholic|protestant|muslim|islamic|jewish|hindu|sikh|buddhist|atheist|religious|god-fearing|believing|church-going)';
const LOVES = '(?:straight|heterosexual|homosexual|gay|lesbian|bisexual|queer)';
const TIES = '(?:single|unmarried|married|divorced|widowed|childless|child-free)';
const OF_KIND: Readonly<Partial<Record<Protected, string>>> = {
  age: AGES,
  race: PEOPLES,
  religion: FAITHS,
  sexuality: LOVES,
  family: TIES,
};
const NAMED_PEOPLES = '(?:christians?|muslims?|catholics?|jews?|hindus?|sikhs?|buddhists?|atheists?|protestants?)';
/** "A young and lively": a few words may stand between the kind and the person. */
const BETWEEN = "(?:,? (?!pas?\\b)[a-z'-]+){0,3}?";
/** What follows makes the word another thing: a language, or plain speaking. */
const NOT_AFTER =
  '(?![a-z-])(?! ?-?\\s?(?:speak|speaker|speaking|sign|language|food|with|to|forward|talking|garden|tv|enough)\\b)';

/** Patterns of one kind of person wanted, kept out or asked for. Each names what is wrong in the group "bad". */
function patternsOf(words: string): string[] {
  const bad = `(?<bad>${words})${NOT_AFTER}`;
  return [
    `\\b(?:an?|any|some|for|our|the|nice|good|kind|more)?\\s?\\b${bad}${BETWEEN} ${PA}(?![a-z])`,
    `\\b${WANTED}\\b[^.!?\\n]{0,40}?\\b${bad}${BETWEEN} ${ANYONE}(?![a-z])`,
    `\\b${bad}${BETWEEN} ${ANYONE} ${WANTED_AFTER}(?![a-z])`,
    `\\b(?:must|should|has to|have to|need to|needs to) be (?:an? |quite |fairly |very )?${bad}`,
    `\\b(?:someone|somebody|anyone|person|pa|carer|helper)(?:,? (?:who is|who's|that is))?(?: an?| quite| fairly| very)? ${bad}`,
    `\\bprefer\\w*(?: it if)?(?: you are| you to be| someone| somebody)?(?: an?)? ${bad}(?: ${ANYONE})?(?![a-z])`,
    `\\b${bad}(?: ${ANYONE})? only\\b`,
    `\\bonly (?:an? )?${bad}(?: ${ANYONE})?(?= (?:need|should|may|can|please|apply|people|person))`,
    `\\b(?<bad>no ${words}(?:s|es)?)${NOT_AFTER}`,
  ];
}

export interface WordPattern {
  readonly kind: Protected;
  readonly pattern: RegExp;
}

/** Patterns for words that name a kind of person. */
export const kindPatterns: readonly WordPattern[] = (Object.entries(OF_KIND) as [Protected, string][]).flatMap(
  ([kind, words]) => patternsOf(words).map((source) => ({ kind, pattern: new RegExp(source, 'gd') })),
);

/** "Christian" is also a noun: "you must be a Muslim", "no Muslims", "Christians only". */
export const faithPatterns: readonly WordPattern[] = [
  `\\b(?:must|should|have to|need to) be an? (?<bad>${NAMED_PEOPLES})(?![a-z])`,
  `\\b(?<bad>no ${NAMED_PEOPLES})(?![a-z])(?! (?:here|live))`,
  `\\b(?<bad>${NAMED_PEOPLES} only)\\b`,
  `\\b(?:of|share|same)(?: my| our| the)?(?: same)? (?<bad>faith|religion)\\b`,
].map((source) => ({ kind: 'religion', pattern: new RegExp(source, 'gd') }));
