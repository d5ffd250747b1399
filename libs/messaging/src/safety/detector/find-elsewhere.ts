import { hitsOf, type Hit } from '@pa/recruitment';
import { movingPatterns } from './moving-patterns';

/** The one that most people use, as it is written in a hurry. */
const WHATSAPP = "w(?:h?[ao]t+|ot)'?s?[ -]?ap+s?|w\\/?app";
/** Places where people talk that are not this register, as people write them. */
const SERVICES =
  `${WHATSAPP}|` +
  'facebook|face\\s?book|fb|insta(?:gram)?|ig|snap\\s?(?:chat)?|telegram|tik\\s?tok|twitter|' +
  'messenger|viber|skype|signal|discord|linked\\s?in|zoom|face\\s?time|we\\s?chat|kik|reddit|blue\\s?sky|imessage|google chat|hangouts|teams';
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
  new RegExp(`\\b(?:send|drop|give) me a (?:${SERVICES}|dm)\\b`, 'g'),
  // "text me on"
  new RegExp(`\\b(?:text|txt|sms|drop me a text|send me a text)(?:\\sme)?\\s(?:on|at|via)(?=\\s(?!(?:${DAYS})))`, 'g'),
  new RegExp(
    `\\b(?:ring|call|phone|bell|buzz|reach|get|contact|message|msg|text|txt)\\s(?:me|us|hold of me)\\s(?:on|at|via|by)\\s(?:(?:my|this|the|same|other|home|work|mum's|mums)\\s){0,3}(?:${PHONE})\\b`,
    'g',
  ),
];
const MOVING = movingPatterns(SERVICES, WHATSAPP);
const UNNAMED = [...PATTERNS, ...MOVING.others];
const NEVER =
  /\b(?:do not|don'?t|never|not|no need to|wouldn'?t|can'?t|cannot|didn'?t|rather not|without|instead of|used to|please stop|stop)\b[^.!?\n]{0,25}$/;
/** What somebody does for a living, or in their day, is no way to reach them. */
const WORK =
  /^\s(?:for work|at work|with my (?:mum|dad|sister|brother|family|friends?)|for my (?:shop|business|work))\b|^\s(?:shop|page|rota|posts?|group)\b/;

/** Words that move the talk to where nobody here can help, with or without a handle. */
export function findElsewhere(lower: string): Hit[] {
  const patterns = SOME_SERVICE.test(lower) ? [...NAMING, ...PATTERNS, ...MOVING.naming, ...MOVING.others] : UNNAMED;
  return patterns
    .flatMap((pattern) => hitsOf(pattern, lower))
    .filter(
      ({ start, end }) =>
        !NEVER.test(lower.slice(Math.max(0, start - 60), start)) && !WORK.test(lower.slice(end, end + 60)),
    );
}
