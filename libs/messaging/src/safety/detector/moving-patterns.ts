import { NormalisedText } from '@pa/recruitment';

/** Services that are for talking and for little else: to have or to use one is said in order to talk there. */
const TALKING = 'viber|telegram(?! pole)|we\\s?chat|kik|imessage|messenger|snap\\s?chat|face\\s?time|discord|skype';
/** The same in other scripts, as they read once look-alike letters are Latin. */
const ELSEWHERE_NAMES = [
  'телеграм',
  'вайбер',
  'ватсап',
  'вотсап',
  'вацап',
  'фейсбук',
  'واتساب',
  'واتس اب',
  'فيسبوك',
  'تيليجرام',
  'واٹس ایپ',
  'فیس بک',
  'व्हाट्सएप',
  'व्हाट्सऐप',
  'फेसबुक',
  'হোয়াটসঅ্যাপ',
  'ফেসবুক',
  'ਵਟਸਐਪ',
  'வாட்ஸ்அப்',
  '微信',
].map((name) => new NormalisedText(name).lower);
const ASKING_ABROAD =
  'cysylltwch|cysyllta|ffoni\\w*|tecsti\\w*|napisz|pisz|zadzwon|skontaktuj|escrib\\w+|llam[ae]\\w*|contact[ae]\\w*|ecri[stv]\\w*|scriv\\w+|chiama\\w*|appel\\w+|schreib\\w*|scrie\\w*|suna\\w*|rasyk\\w*|parasyk\\w*';
const BETTER = 'easier|quicker|better|faster|best|simpler|handier|prefer(?:ably)?|rather';
const ANY = '[^.!?\\n]';

/** What moves the talk: patterns that name a service, and those that can do without. */
export interface MovingPatterns {
  readonly naming: readonly RegExp[];
  readonly others: readonly RegExp[];
}

/** Ways to say that the talk should go on in another place, without a name or number to reach anybody by. */
export function movingPatterns(services: string, whatsapp: string): MovingPatterns {
  const talking = `${whatsapp}|${TALKING}`;
  const naming = [
    `\\b(?:i'?m|i am|we'?re|we are|you'?ll (?:find|get) me|(?:find|get|catch|reach|try) me)\\s(?:\\w+\\s)?on\\s(?:${talking})\\b`,
    `\\b(?:do (?:you|u|ya)|have (?:you|u|ya)|(?:you|u|ya) got|i'?ve got|i have|got|can|could|we|i|to)\\s(?:(?:usually|mostly|always|all|only)\\s)?(?:(?:have|got|do|use|used|using|go on|swap to|try)\\s)?(?:the\\s)?(?:${talking})\\b`,
    `\\b(?:${talking})\\s(?:is|are|would be|will be|wld be|works?)\\s(?:\\w+\\s)?(?:${BETTER}|fine|ok|good)\\b`,
    `\\b(?:${talking})\\s?[?]?\\s?(?:instead|plz|pls|please|hun|mate|x)\\b`,
    `\\b(?:${BETTER})\\s(?:for (?:me|us|both)\\s|if we\\s|to\\s)?(?:on|via|by|over|use|through)\\s(?:${services})\\b`,
    `\\b(?:same|my) name\\b${ANY}{0,25}\\bon\\s(?:the\\s)?(?:${services})\\b`,
    `\\bmy\\s(?:insta(?:gram)?|fb|facebook|snap(?:chat)?|tik\\s?tok|${talking})\\s(?:is|name|handle)\\b${ANY}{0,12}\\b(?:same|name)\\b`,
    `\\badd my\\s(?:insta(?:gram)?|fb|facebook|snap|tik\\s?tok|${talking})\\b`,
    `\\b(?:ar|na|par|por|auf|sur|su|pe)\\s(?:facebook|insta(?:gram)?|${talking})\\b`,
    `\\b(?:find|ask for|look for|message|add)\\sme\\b${ANY}{0,40}\\b(?:facebook|fb|insta(?:gram)?|${talking})\\b`,
    `\\b(?:${ASKING_ABROAD})\\b${ANY}{0,30}\\b(?:${services})[a-z]{0,3}\\b`,
    `\\b(?:facebook|insta(?:gram)?|${talking})\\s(?:pe|par|pr|mein)\\b`,
    `\\b(?:over|via|onto|on to)\\s(?:${talking})\\b`,
    `\\b(?:search|look)\\sfor\\s[a-z]+\\s[a-z]+${ANY}{0,20}\\b(?:facebook|fb|messenger|insta(?:gram)?)\\b|\\b(?:facebook|fb|messenger|insta(?:gram)?),?\\s(?:search|look)\\sfor\\s[a-z]+`,
  ];
  const others = [
    `\\bfriend request\\b`,
    `\\bin the phone ?book\\b`,
    `\\b(?:message|msg|text|txt|ring|call|phone|find|add)\\s(?:me|us)\\s(?:on|over)\\s(?:there|that|it)\\b(?!\\s(?:day|date|morning|afternoon|evening|night|week|shift|one|bus|train))`,
    `\\bgive\\s(?:me|us)\\sa\\s(?:ring|call|bell|buzz|text|shout|tinkle)\\s(?:on|at)\\s(?:that\\b(?!\\s(?:day|date|morning|afternoon|evening|night))|this number|my|the (?:mobile|landline|number|phone))`,
    `\\b(?:drop|send|shoot)\\s(?:me|us)\\san\\se-?mail\\b`,
    `\\b(?:google|look up)\\s(?:me|my name|us)\\b|\\b(?:message|msg|text|txt)\\sme\\sthere\\b`,
    `\\b(?:msg|message|talk|chat|speak|continue|carry on|(?:take|move) (?:this|it|things))\\b${ANY}{0,15}\\b(?:off|outside)\\s(?:of\\s)?(?:here\\b|(?:this|the)\\s(?:site|app|website|platform|page)\\b)`,
    `\\b(?:drop|send|shoot)\\s(?:me|us)\\s(?:a|an)\\s(?:quick\\s)?(?:text|txt|sms)\\b`,
    ELSEWHERE_NAMES.join('|'),
  ];
  return { naming: naming.map(everywhere), others: others.map(everywhere) };
}

function everywhere(source: string): RegExp {
  return new RegExp(source, 'g');
}
