import { hitsOf, type Hit } from '@pa/recruitment';
import { findDisguised } from './find-disguised';
import { movingPatterns } from './moving-patterns';

/** The one that most people use, as it is written in a hurry. */
const WHATSAPP = "w(?:h?[ao]t+|ot)'?s?[ -]?ap+s?|w\\/?app";
/** Places where people talk that are not this register, as people write them. */
const SERVICES =
  `${WHATSAPP}|` +
  'facebook|face\\s?book|fb|insta(?:gram)?|ig|snap\\s?(?:chat)?|telegram|tik\\s?tok|twitter|' +
  'messenger|viber|skype|signal|discord|linked\\s?in|zoom|face\\s?time|we\\s?chat|kik|reddit|blue\\s?sky|imessage|google chat|hangouts|teams';
/** People's names for the same, that are words of another kind too. */
const NICKNAMES = '(?:the )?(?:gram|insta|snap|whats|book of faces)';
const HANDLE = String.raw`@?[a-z0-9][\w.-]{2,29}`;
const MARKED = String.raw`(?:@[a-z0-9][\w.-]{2,29}|(?=[\w.-]*[\d_]|[a-z]+[.][a-z])[a-z][\w.-]{2,29})`;
const VERBS =
  'add|find|follow|message|messg|msg|text|txt|ring|call|contact|d\\.?m|inbox|pm|hmu|hit me up|reach|get|catch|search|look|speak|talk|chat|write|ping|friend|video\\s?call|vc|move|switch|go|come|carry on|continue|meet|join|connect|drop me a (?:line|text|message)';
const TO = 'on|via|over|through|thru|by|to|in';
const PHONE = 'mobile|mob|moby|number|no\\b|num|phone|landline|cell|tel';
const DAYS =
  'mon|tue|wed|thu|fri|sat|sun|the (?:day|night|morning|evening|way|bus|train|\\d)|that|arrival|week|\\d|time|your|a\\b|an\\b|here|both|every|each|bank|christmas|boxing|new|first|last|my (?:way|birthday|day)|january|february|march|april|may|june|july|august|september|october|november|december';

/** What each of the next patterns names: most texts name none, and looking for one costs little. */
const SOME_SERVICE = new RegExp(SERVICES);
const NAMING = [
  // "insta: samw.pa", "my telegram is annb77", "on insta as @samw", "on facebook as Ann Rolls"
  new RegExp(`\\b(?:${SERVICES})(?:\\s(?:name|handle|user\\s?name|id|account|tag))?\\s?[:=]\\s?${HANDLE}`, 'g'),
  new RegExp(`\\b(?:${SERVICES})(?:\\s(?:is|as|under|me|at|-))?\\s${MARKED}`, 'g'),
  new RegExp(`\\b(?:${SERVICES})\\s(?:name|handle|user\\s?name|id|account|tag)\\s(?:is|was)\\s${HANDLE}`, 'g'),
  new RegExp(
    `\\b(?:${SERVICES})\\s(?:user\\s?name|handle|tag|id)\\s(?!(?:and|or|is|was|on|to|for|in)\\b)${HANDLE}`,
    'g',
  ),
  new RegExp(`\\b(?=[a-z0-9.]*[_.\\d])[a-z][\\w.]{2,29}\\son\\s(?:${SERVICES})\\b`, 'g'),
  new RegExp(`\\b(?:${SERVICES})\\s(?:is|was)\\s(?:under|as)\\s[\\w.@' -]{3,30}`, 'g'),
  new RegExp(
    `\\bon\\s(?:${SERVICES})\\s(?:i'?m|i am|im)\\s(?:listed\\s|called\\s|down\\s|there\\s)?(?:as|under)?\\s?[\\w.@' -]{3,30}`,
    'g',
  ),
  new RegExp(`\\b(?:kik|skype|signal|discord|viber|telegram|snap)\\sme\\s(?:at|on|@)\\s${HANDLE}`, 'g'),
  /\bskype\s(?:live:)[\w.-]+/g,
  new RegExp(`\\bon\\s(?:${SERVICES})\\s(?:as|under)\\s(?:the name\\s)?[\\w.@' -]{3,30}`, 'g'),
  // "add me on WhatsApp", "can we move to Telegram", "chat on Signal"
  new RegExp(
    `\\b(?:${VERBS})(?:\\s(?:for|me|us|you|u|up|over|it|this|things|properly|more|instead|with me|to me)){0,3}\\s(?:${TO})\\s(?:my\\s|the\\s)?(?:${SERVICES})\\b`,
    'g',
  ),
];
const PATTERNS = [
  // "@ann_rolls"
  /(?<![\w@.])@(?!(?:home|work|the|my|mine|school|college|night|noon|least|first|once|all|your|our|about|around)\b)[a-z][\w.]{2,29}/g,
  /\badd me on (?:there|it)\b/g,
  // "WhatsApp me"
  new RegExp(
    `\\b(?:${WHATSAPP}|facebook|fb|insta|snap(?:chat)?|skype|face\\s?time|telegram|messenger|viber|dm)\\s(?:me|us)\\b`,
    'g',
  ),
  new RegExp(`\\b(?:send|drop|give) me a (?!signal)(?:${SERVICES}|dm)\\b`, 'g'),
  // "text me on"
  new RegExp(`\\b(?:text|txt|sms|drop me a text|send me a text)(?:\\sme)?\\s(?:on|at|via)(?=\\s(?!(?:${DAYS})))`, 'g'),
  new RegExp(
    `\\b(?:ring|call|phone|bell|buzz|reach|get|contact|message|msg|text|txt)\\s(?:me|us|hold of me)\\s(?:on|at|via|by)\\s(?:(?:my|this|the|same|other|home|work|mum's|mums)\\s){0,3}(?:${PHONE})\\b`,
    'g',
  ),
];
/** Tags, games and short names, of which most texts have none. */
const SOME_TAG = /#\d|[:=]|game?r|psn|gram\b|insta|snap|at[- ]?sign|whats\b|book of/;
const TAGGED = [
  // "moonbadger#4471"
  /(?<![\w#])(?!(?:order|ref|room|flat|house|no|number|invoice|case|bus|ticket|bed|step|item|page|job|advert|pa)#)[a-z][\w.]{2,29}#\d{4}\b/g,
  // "sc: jaydenr04", "gamertag turbotina88"
  new RegExp(`(?<![a-z])(?:sc|snap|ig|insta|fb|psn|tg)\\s?[:=]\\s?${HANDLE}`, 'g'),
  new RegExp(`\\b(?:gamertag|gamer tag|psn(?: id| name)?)\\s(?:is\\s)?${HANDLE}`, 'g'),
  new RegExp(`\\b(?:${VERBS})(?:\\s(?:for|me|us|you|u|up|over|it|this)){0,3}\\s(?:${TO})\\s${NICKNAMES}\\b`, 'g'),
  // "at sign then rollingwithrhys, on the gram"
  new RegExp(`\\bat[- ]?sign\\s(?:then\\s|and\\s)?${HANDLE}`, 'g'),
  new RegExp(`\\b${HANDLE}\\son\\sthe\\s(?:gram|insta|snap)\\b`, 'g'),
];
const MOVING = movingPatterns(SERVICES, WHATSAPP);
const UNNAMED = [...PATTERNS, ...MOVING.others];
const ALL = [...NAMING, ...PATTERNS, ...MOVING.naming, ...MOVING.others];
const NEVER =
  /\b(?:do not|don'?t|never|not|no need to|wouldn'?t|can'?t|cannot|didn'?t|rather not|without|instead of|used to|please stop|stop)\b[^.!?\n]{0,25}$/;
/** What somebody does for a living, or in their day, is no way to reach them. */
const WORK =
  /^\s(?:for work|at work|with my (?:mum|dad|sister|brother|family|friends?)|for my (?:shop|business|work))\b|^\s(?:shop|page|rota|posts?|group)\b/;

/** Words that move the talk to where nobody here can help, with or without a handle. */
export function findElsewhere(lower: string): Hit[] {
  return patternsFor(lower)
    .flatMap((pattern) => hitsOf(pattern, lower))
    .concat(findDisguised(lower))
    .filter(
      ({ start, end }) =>
        !NEVER.test(lower.slice(Math.max(0, start - 60), start)) && !WORK.test(lower.slice(end, end + 60)),
    );
}

function patternsFor(lower: string): readonly RegExp[] {
  const usual = SOME_SERVICE.test(lower) ? ALL : UNNAMED;
  return SOME_TAG.test(lower) ? [...usual, ...TAGGED] : usual;
}
