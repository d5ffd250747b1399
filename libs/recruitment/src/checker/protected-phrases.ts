import { ANYONE, WANTED, type WordPattern, type Protected } from './protected-words';

/** Somebody is wanted, or "you" are spoken to. */
const YOU = `(?:${WANTED}|\\byou\\b|\\bpa\\b|${ANYONE})`;
const MEMBER =
  'son|daughter|child|children|kids?|boys?|girls?|twins?|mother|mum|father|dad|brother|sister|wife|husband';
const LEAD = `\\b${YOU}\\b(?:(?!\\b(?:${MEMBER})\\b)[^.!?\\n]){0,60}?`;
/** An age, in figures or in words: "45", "forty-five". */
const AGE =
  '(?:\\d\\d|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)';
const FAITH = '(?:christian|catholic|protestant|muslim|jew|hindu|sikh|buddhist)';
const NOT_A_NUMBER_OF =
  '(?!\\s?(?:%|hours?|hrs?|minutes?|mins?|miles?|mph|kg|pounds?|p\\b|stone|steps?|people|days?|weeks?))';

/** Each line: phrases that shut people out by themselves. */
const PHRASES: Readonly<Record<Protected, readonly string[]>> = {
  age: [
    `${LEAD}\\b(?<bad>aged? (?:between )?${AGE}(?: ?(?:-|to|and) ?${AGE})?)`,
    `${LEAD}\\b(?<bad>between \\d\\d and \\d\\d(?: years?(?: old| of age)?))`,
    `(?:^|[.!?]\\s+|\\b(?:you|who|they|${ANYONE})\\s+)(?:must|should|need to|needs to|have to|has to) be (?<bad>between [1-8]\\d and [1-8]\\d)(?=\\s*(?:$|[.,;!)]))`,
    `(?<bad>\\bno (?:older|younger) than \\d\\d\\b)`,
    `(?<![a-z£]\\s?)(?<bad>\\b(?:over|under)[- ]?\\d0s\\b)`,
    `${LEAD}\\b(?<bad>(?:under|below|over|above) (?!16\\b|18\\b)[2-7]\\d\\b)(?!\\.|,\\d)${NOT_A_NUMBER_OF}`,
    `${LEAD}\\b(?<bad>(?:under|below) (?:thirty|forty|fifty|sixty)(?:[ -]five)?)\\b${NOT_A_NUMBER_OF}`,
    `\\b(?:no[- ]?one|nobody|none|not if you are) (?<bad>(?:under|below|over|above) ${AGE})\\b${NOT_A_NUMBER_OF}`,
    `\\b(?<bad>in (?:their|your|his|her) (?:early |mid |late )?-?(?:teens|twenties|thirties|forties|fifties|sixties|\\d0'?s))\\b`,
    `\\b(?<bad>(?:recent )?(?:school|college) leavers?|recent graduates?)\\b`,
    `\\b(?<bad>age (?:limit|range))\\b`,
  ],
  race: [
    `\\b(?<bad>native (?:[a-z]+ )?speakers?)\\b`,
    `\\b(?<bad>(?:english|british) mother tongue|mother tongue (?:english|british))\\b`,
    `\\b(?<bad>[a-z]+ speakers only)\\b`,
    `\\b(?<bad>(?:english|british) (?:must|should|has to|needs to|ought to) be (?:your|their|a|the) (?:first|native|main|mother) (?:language|tongue))\\b`,
    `\\b(?<bad>first language (?:must|should|has to|needs to|ought to) be english)\\b`,
    `${LEAD}\\b(?<bad>(?:english|british) as (?:a|your|their) (?:first|native|mother) (?:language|tongue))\\b`,
    `\\b(?<bad>(?:british|uk|english|eu|irish|welsh|scottish) (?:nationals?|citizens?|passport holders?|born)(?: only)?)\\b`,
    `\\b(?<bad>no (?:foreigners?|immigrants?|migrants?|refugees|travellers|gypsies))\\b`,
    `\\b(?<bad>(?:foreigners|immigrants|migrants)) need not apply\\b`,
    `\\b(?<bad>(?:born in (?:the uk|britain|england)|born here))\\b(?= only|, please|$)`,
  ],
  religion: [
    `\\b${YOU}\\b[^.!?\\n]{0,15}\\b(?:is|are|be)\\b (?:an? )?(?<bad>(?:practi[sc]ing|devout|committed|born[- ]again) ${FAITH})`,
  ],
  disability: [
    `\\b(?<bad>able[- ]?bodied)\\b`,
    `\\b(?<bad>no disabled(?: ${ANYONE})?|no disabilit(?:y|ies)|not (?:be )?disabled)\\b`,
    `\\b(?<bad>(?:no|without|free (?:of|from)) (?:any )?(?:health|medical|back|mental health) (?:problems?|issues?|conditions?))\\b`,
    `\\b(?:not suitable|unsuitable|not right|no good|not safe) for (?:anyone|anybody|people|someone|those|persons) (?<bad>with (?:an? |any )?(?:disabilit(?:y|ies)|health conditions?)|who (?:is|are) disabled)`,
    `\\b(?<bad>clean bill of health)\\b`,
    `${LEAD}\\b(?<bad>fit and healthy|in good health|good physical health|physically (?:fit|perfect|strong)|medically fit)\\b`,
  ],
  sexuality: [],
  pregnancy: [
    `(?:\\bnot\\b|n't|\\bno\\b|\\bnobody\\b|\\bunless\\b)[^.!?\\n]{0,15}\\b(?<bad>pregnan(?:t|cy))\\b`,
    `\\bnot (?:be )?(?<bad>(?:suitable|safe|right|ideal|possible|advised|recommended|a job|work) (?:for|if)\\b[^.!?\\n]{0,30}\\bpregnan(?:t|cy))\\b`,
    `\\b(?<bad>(?:planning|plan|expecting|hoping for|trying for) (?:a|to have a) (?:baby|family|pregnancy))\\b`,
    `\\b(?<bad>child-?\\s?bearing(?: age)?)\\b`,
  ],
  family: [
    `\\b(?:suits?|ideal for|perfect for|best for) (?:an? )?(?:[a-z-]+ )?(?<bad>mums?|mothers?|dads?|fathers?|parents|housewi(?:fe|ves)|gran(?:ny|ddad)?s?)\\b`,
    `(?:${WANTED}|someone|somebody|person|pa|people)\\b(?:[^.!?\\n]{0,25}?)\\b(?<bad>(?:without|with no) (?:any )?(?:young |small )?(?:children|kids|family|ties|dependants|family commitments))\\b`,
    `\\b(?:must|should|needs? to|has to|you) have (?<bad>no (?:young |small )?(?:children|kids|family|ties|dependants|family commitments)(?: of (?:their|your) own)?)`,
    `\\b(?<bad>no (?:family commitments|dependants|family ties))\\b`,
  ],
};

export const phrasePatterns: readonly WordPattern[] = (
  Object.entries(PHRASES) as [Protected, readonly string[]][]
).flatMap(([kind, sources]) => sources.map((source) => ({ kind, pattern: new RegExp(source, 'gd') })));

/** What may not be asked of anyone who applies. */
const QUESTIONS: readonly [Protected, string][] = [
  [
    'age',
    `\\b(?<bad>(?:how old (?:are|is) you|how old you are|what (?:is|'s) your age|your age|(?:your )?date of birth|when were you born|what year were you born))\\b`,
  ],
  [
    'family',
    `\\b(?<bad>(?:are you (?:single|married|divorced|in a relationship|engaged|living with)|do you (?:have|want) (?:any |a )?(?:children|kids|family|partner|husband|wife|boyfriend|girlfriend)|(?:your )?marital status|who looks after your (?:children|kids)))\\b`,
  ],
  [
    'pregnancy',
    `\\b(?<bad>are you (?:planning|expecting|thinking|hoping|trying)[^.?!]{0,25}(?:baby|family|children|pregnan\\w*)|do you (?:plan|intend|hope|want|expect|mean) to (?:get pregnant|have (?:an? |any |more |some )?(?:bab\\w+|child\\w*|kids?|family)|start a family)|(?:are you|were you) pregnant)\\b`,
  ],
  [
    'religion',
    `\\b(?<bad>(?:what (?:is|'s) your (?:religion|faith)|your religion|are you (?:religious|an? ?(?:christian|muslim|jew|hindu|sikh)|christian|muslim|jewish)|(?:which|what) (?:church|mosque|synagogue|temple|gurdwara|chapel) (?:do|are) you|do you (?:go to|attend) (?:church|mosque|synagogue|temple)|do you (?:pray|believe in god)))\\b`,
  ],
  [
    'race',
    `\\b(?<bad>(?:where (?:were you born|are you (?:really |originally )?from)|(?:what|which) (?:country|part of the world) (?:are you|do you come|is your family|were you born)|where (?:do|did) (?:you|your (?:family|parents|people)) (?:really |originally )?come from|(?:what (?:is|'s) )?your (?:nationality|ethnicity|race|ethnic (?:background|origin|group)|mother tongue|first language)|are you (?:british|english|white|black|asian|foreign)|what (?:is|'s) your (?:nationality|ethnicity|race|ethnic (?:background|origin|group))))\\b`,
  ],
  [
    'sexuality',
    `\\b(?<bad>(?:are you (?:gay|straight|lesbian|bisexual|heterosexual)(?: or (?:gay|straight|lesbian))?|your (?:sexuality|sexual orientation)))\\b`,
  ],
];

export const questionPatterns: readonly WordPattern[] = QUESTIONS.map(([kind, source]) => ({
  kind,
  pattern: new RegExp(source, 'gd'),
}));
