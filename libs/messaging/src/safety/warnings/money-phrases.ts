import { beside, type WarningPhrase } from './warning-phrase';

/** A sum that is no wage: "£45", "25 quid", not "£13.50 an hour". */
const SUM = String.raw`(?:£ ?\d[\d,.]*|\b\d[\d,.]* ?(?:quid|pounds?\b|gbp)|\b(?:ten|twenty|thirty|forty|fifty|sixty|eighty|hundred|thousand) (?:quid|pounds?))(?! ?(?:an|per|p\/|each|a|\/) ?(?:h|mo|we|d|sh))(?! off\b)`;
const FIRST =
  'dbs|police check|background check|registration|register you|uniform|tunic|training (?:pack|fee|course)|starter pack|admin(?:istration)?|insurance for|paperwork|fast ?track|hold the job|hold your place|sponsorship|visa|customs|processing';
const HAND_OVER = 'send|pay|transfer|wire|post|give|lend|cover|forward|paypal|revolut|monzo';
const CARDS =
  'gift ?cards?|steam cards?|apple cards?|itunes cards?|google play|amazon (?:card|voucher)s?|vouchers?|paysafe ?cards?|prepaid cards?';

/** How people are parted from money, papers and what opens their accounts. */
export const MONEY_PHRASES: readonly WarningPhrase[] = [
  {
    key: 'money-first',
    patterns: [
      /\b(?!pay you\b)(?:pay|send|transfer|revolut|monzo|paypal|wire|need|want|asking|ask|charge)\b[^.!?;]{0,40}\b(?:deposit|upfront|up front|in advance|(?:admin(?:istration)?|processing|registration|training|uniform|dbs|joining|booking) (?:fee|charge))\b/,
      /\b(?:registration|processing|training|uniform|dbs|admin(?:istration)?|joining|booking) (?:fee|charge)\b(?![^.!?;]{0,30}\b(?:paid by|council|i pay|we pay|is paid|free)\b)/,
      new RegExp(
        String.raw`^(?!.*\b(?:i'll pay|i pay|i will pay|we pay|council pays|fund pays|is free|are free|you(?:'re| are) paid|hourly|petty cash|an hour|per hour)\b).*(?:${beside(FIRST, SUM).source})`,
      ),
      /\bpay for your (?:dbs|check|training|uniform)\b[^.!?;]{0,20}\b(?:to me|first|yourself to me)\b/,
      /\bpay the (?:customs|release|delivery|courier) (?:fee|charge)?|\breceive a parcel and pay\b/,
      /\bwho knows someone at the dbs\b/,
      new RegExp(
        String.raw`\b(?:${HAND_OVER})\b[^.!?;]{0,8}${SUM}[^.!?;]{0,40}\b(?:reserve|keep|hold|secure|save|book)s? (?:your|the|a) (?:place|job|spot|start|shift|interview)`,
      ),
    ],
    advice: 'Be careful: nobody here should ask you to pay money first. Do not send any.',
  },
  {
    key: 'in-your-name',
    patterns: [
      /\b(?:let me|i can|i could|i'll|you ought to let me)\b[^.!?;]{0,30}\b(?:power of attorney|look after your (?:direct payment|money|account|bank)|deal with your money|handle your money|be your appointee)\b/,
      /\b(?:put )?my name on (?:the|your) account\b|\bchange your will\b|\b(?:in|mention me in) your will\b/,
      /\bpin\b[^.!?;]{0,60}\b(?:save you|i'll nip|get the (?:shopping )?money|cashpoint|while you(?:'re| are) resting)\b|\b(?:give|tell) me (?:your|the) pin\b|\bpin with me\b|\bwhat(?:'?s| is) the pin\b/,
      /\b(?:any ?desk|team ?viewer|remote access|screen ?share|share your screen)\b|\bneeds? your password\b/,
    ],
    advice: 'Be careful: keep your card, PIN, passwords and papers in your own hands. You can talk to us first.',
  },
  {
    key: 'posing',
    patterns: [
      /\b(?:hmrc|the council|the police|the bank|my bank|the register|dwp|home office)\b[^.!?;]{0,60}\b(?:you owe|fraud on your|suspended you|suspended your|you must (?:pay|move)|fine you)\b/,
      /\bconfirm your (?:password|card|details|account)\b|\b(?:the officer|detective|fraud team) (?:said|told)\b[^.!?;]{0,60}\bcard\b/,
      /\b(?:picked|hired|chosen|selected) without (?:an )?interview\b|\bcongratulations\b.{0,80}\b(?:send|fee|charge|details)\b/,
    ],
    advice: 'Be careful: this may be somebody who only says who they are. Do not pay or log in. Ask us.',
  },
  {
    key: 'bank',
    patterns: [
      /\b(?:sort code|cvv|security code|online banking|one[- ]time (?:code|password|passcode))\b/,
      /\b(?:send|give|tell|text|need|what(?:'s| is)|let me have|confirm|read me)\b[^.!?;]{0,40}\b(?:account number|bank (?:details|card|login|account)|card (?:number|details)|debit card|credit card|pin(?: number)?|password)\b/,
      /\b(?:picture|photo|both sides) of[^.!?;]{0,20}\b(?:debit|credit|bank) card\b/,
      /\bcode\b[^.!?;]{0,40}\b(?:on|to) (?:your|ur) (?:phone|mobile)\b[^!?;]{0,40}\b(?:tell|send|read|give)\b/,
      /\b(?:your|ur) (?:old |bank |debit |new )?card\b[^.!?;]{0,40}\b(?:courier|driver|envelope|collect)\b|\b(?:courier|driver|collect)\b[^.!?;]{0,40}\b(?:your|ur) (?:old |bank |debit |new )?card\b/,
      /\blog ?in with your bank\b|\b(?:hand(?:ed)?|give|gave|leave) (?:me )?your (?:bank |debit )?card\b/,
      /\b(?:need|have|want|give me|tell me) (?:your|ur) (?:bank|sort|pin|card)\b/,
      /\b(?:send|tell|read|give|forward|text)\b[^.!?;]{0,30}\b(?:\d|four|five|six|eight)[- ]?(?:digit|figure)s? (?:code|number)\b/,
      /\bcode\b[^.!?;]{0,40}\b(?:typed|entered|used|put in) your (?:number|phone)\b/,
    ],
    advice: 'Be careful: keep your bank details to yourself until you have a job and a written contract.',
  },
  {
    key: 'odd-payment',
    patterns: [
      new RegExp(
        String.raw`\b(?:buy|get|pick up|purchase|need|scratch|send|read me|pay|worth|easiest)\b[^.!?;]{0,40}\b(?:${CARDS})(?=[^.!?;]*$|[^.!?;]*\b(?:codes?|numbers?|photo|back|send|pay you)\b|.{0,80}\b(?:codes?|numbers?|pay you back)\b)(?![^.!?;]{0,60}\b(?:reach|help me|shelf|from me)\b)`,
      ),
      new RegExp(String.raw`\b(?:${CARDS})\b.{0,60}\b(?:codes?|numbers?|scratch|photo of)\b`),
      /\b(?:bitcoins?|crypto(?:currency)?)\b[^!?;]{0,60}\b(?:show you how|doubles?|doubled|machine|you only need|deposit|begin|start with|returns?)\b|\b(?:doubles?|made £?\d[\d,]*)\b[^.!?;]{0,40}\b(?:bitcoins?|crypto)\b/,
      /\bget £ ?\d+ worth\b/,
      /\b(?:western union|moneygram|usdt|cash ?app|friends and family)\b/,
      /\b(?:pay|paid|send|invest|buy|transfer|wages?|accept)\b[^.!?;]{0,30}\b(?:bitcoins?|crypto(?:currency)?|ethereum)\b/,
      /\b(?:invest|investment)\b[^.!?;]{0,60}\b(?:guaranteed|no risk|double|profit|returns?|with me|%)/,
    ],
    advice: 'Be careful: people who ask for gift cards or crypto are nearly always cheats. Tell us.',
  },
  {
    key: 'overpaid',
    patterns: [
      /\b(?:paid (?:you )?too much|send (?:the )?(?:rest|difference|extra|balance) back|return the (?:rest|difference|extra|balance))\b/,
      /\b(?:i|we)(?:'ve| have)? (?:over ?paid|paid) you\b[^.!?;]{0,30}\binstead of\b|\bi(?:'ve| have)? over ?paid you\b/,
      /\bcash (?:a|the|this) che(?:que|ck)\b|\b(?:deposit|bank) (?:a|the|this|it)\b[^.!?;]{0,15}\bche(?:que|ck)\b/,
      /\bche(?:que|ck)\b.{0,60}\b(?:deposit it|bank it|keep (?:£|some|fifty|part|\d)|pass the rest|wire it|difference|left over|my supplier)\b/,
      /\bleft over\b[^.!?;]{0,30}\bche(?:que|ck)\b|\b(?:send|sent) you (?:the )?(?:funds|money|a che(?:que|ck)) to buy\b|\bfunds to buy\b/,
      /\bsend the £? ?\d+[^.!?;]{0,20}\bback\b/,
      /\bche(?:que|ck)\b.{0,60}\b(?:what is left|what's left|the rest|remainder)\b/,
      /\b(?:my|our) (?:assistant|lawyer|solicitor|secretary|agent|accountant|manager|bank)\b[^.!?;]{0,20}\b(?:send|sent|post|mail)s?\b[^.!?;]{0,15}\b(?:che(?:que|ck)|the money|funds|too much)\b/,
      /\brefund (?:me )?the (?:difference|rest|extra)\b/,
    ],
    advice: 'Be careful: this is a known trick. Do not pay money back. Call us first.',
  },
  {
    key: 'money-through-you',
    patterns: [
      /\b(?:through|into|via|use) your (?:bank )?account\b[^.!?;]{0,60}\b(?:move|pass|send|forward|transfer|on)\b/,
      /\bparcels?\b[^.!?;]{0,60}\b(?:labels?|post (?:them|it) on|send (?:them|it) on|forward)\b/,
      /\b(?:move|put|transfer) (?:the|your) money (?:to|into) (?:a|the) (?:safe|secure|new)\b|\bsafe account\b|\bmoney to a safe\b/,
      /\b(?:out|contract|loan|card)\b[^.!?;]{0,30}\bin (?:your|ur) name\b/,
      /\b(?:move|transfer|send|pass) (?:it|the money|the funds|some of it)\b[^.!?;]{0,20}\b(?:another|different|other) (?:bank )?account\b/,
      /\byou keep [^.!?;]{0,15}(?:per ?cent\b|%)/,
    ],
    advice: 'Be careful: moving money or parcels for others, or signing for them, can be a crime. Say no, and tell us.',
  },
  {
    key: 'loan',
    patterns: [
      new RegExp(
        String.raw`\b(?:lend|loan|sub|spot|borrow)(?: me| us)?\b[^.!?;]{0,25}(?:${SUM}|\b(?:money|cash|a bit|some)\b)`,
      ),
      /\b(?:nobody|no one|no-one) else to ask\b|\b(?:ask|need|for) (?:you for )?a (?:small )?loan\b(?! (?:wheelchair|hoist|bed))/,
      /\bput (?:it|this|that) on your (?:credit )?card\b/,
      new RegExp(
        String.raw`\b(?:stuck|stranded|robbed|lost my (?:phone|purse|wallet)|hospital will not|hospital won'?t)\b.{0,80}\b(?:${HAND_OVER}|bill)\b`,
      ),
      new RegExp(String.raw`\b(?:i only need|help with)\b[^.!?;]{0,30}(?:\bfare\b|\bmy rent\b|${SUM})`),
      new RegExp(
        String.raw`\b(?:cash|money)\b[^.!?;]{0,20}\b(?:ready|sealed|bag|envelope)\b|\bdriver\b[^.!?;]{0,20}\bfor the (?:cash|money)\b`,
      ),
    ],
    advice:
      'Be careful: lending money to somebody you work for, or who works for you, often ends badly. You can say no.',
  },
  {
    key: 'papers',
    patterns: [
      /\b(?:send|email|e-mail|post|photo|picture|copy|scan)\b[^.!?;]{0,30}\b(?:passport|driving licence|birth certificate|bank statement|ni number|national insurance number|utility bill|gas bill)\b/,
      /\b(?:passport|driving licence|national insurance number|maiden name)\b[^.!?;]{0,60}\b(?:send (?:them|it)|now|maiden name|date of birth|here)\b(?![^.!?;]{0,30}\b(?:interview|meet|share code)\b)/,
      /\bkeep\b[^.!?;]{0,20}\bpassports?\b|\blook after (?:your passport|it for as long)\b/,
    ],
    advice: 'Be careful: show papers when you meet, or to us. Do not send copies to someone you do not know.',
  },
];
