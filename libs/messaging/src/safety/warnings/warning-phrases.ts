/** Words to be careful of when somebody else writes them, and what to do then. */
export interface WarningPhrase {
  readonly key: string;
  readonly pattern: RegExp;
  readonly advice: string;
}

/**
 * Only readers see these, never who wrote the words: most mean no harm, and who does would learn to write around them. Each
 * is a way in which people who look for work or for help have been cheated or pushed.
 */
export const WARNING_PHRASES: readonly WarningPhrase[] = [
  {
    key: 'money-first',
    pattern:
      /\b(?:(?:pay|send|transfer|need)\b.{0,30}\b(?:deposit|fee|upfront|up front|in advance|admin(?:istration)? charge)|(?:registration|processing|training|uniform|dbs) fee)\b/,
    advice: 'Be careful: nobody here should ask you to pay money first. Do not send any.',
  },
  {
    key: 'bank',
    pattern:
      /\b(?:sort code|account number|bank (?:details|card|login|account)|card number|cvv|pin number|security code|online banking|one[- ]time (?:code|password))\b/,
    advice: 'Be careful: keep your bank details to yourself until you have a job and a written contract.',
  },
  {
    key: 'odd-payment',
    pattern:
      /\b(?:gift ?cards?|vouchers? code|western union|moneygram|bitcoin|crypto(?:currency)?|usdt|steam card|cash ?app|paysafe)\b/,
    advice: 'Be careful: people who ask for gift cards or crypto are nearly always cheats. Tell us.',
  },
  {
    key: 'overpaid',
    pattern:
      /\b(?:paid (?:you )?too much|over ?paid|send (?:the )?(?:rest|difference|extra) back|cash (?:a|the|this) che(?:que|ck)|deposit (?:a|the|this) che(?:que|ck))\b/,
    advice: 'Be careful: this is a known trick. Do not pay money back. Call us first.',
  },
  {
    key: 'papers',
    pattern:
      /\b(?:(?:send|email|photo|picture|copy|scan)\b.{0,30}\b(?:passport|driving licence|birth certificate|bank statement|ni number|national insurance number))\b/,
    advice: 'Be careful: show papers when you meet, or to us. Do not send copies to someone you do not know.',
  },
  {
    key: 'hurry',
    pattern:
      /\b(?:(?:decide|answer|reply|sign|pay|say yes)\b.{0,20}\b(?:right now|today or|immediately|within the hour|asap or)|last chance|or (?:i|we) will (?:tell|report|find)|offer (?:ends|expires) (?:today|tonight))\b/,
    advice: 'Take your time. Nobody should hurry you. You can say no, or ask us.',
  },
  {
    key: 'secret',
    pattern:
      /\b(?:(?:don'?t|do not|dont) tell (?:anyone|anybody|the register|your|them)|keep (?:this|it) (?:between us|a secret|quiet)|our (?:little )?secret|delete (?:this|these|our) messages?)\b/,
    advice: 'Be careful: nobody should ask you to keep secrets. You can tell us, or someone you trust.',
  },
  {
    key: 'off-the-books',
    pattern:
      /\b(?:cash in hand|off the books|no (?:contract|payslips?|tax)|under the table|without (?:a contract|telling the council))\b/,
    advice: 'Be careful: without payslips you lose holiday pay, sick pay and your rights.',
  },
  {
    key: 'threat',
    pattern:
      /\b(?:you(?:'ll| will) (?:regret|be sorry|lose)|i know where you live|i(?:'ll| will) (?:hurt|find|get) you|or else|nobody (?:else )?will (?:want|help|believe) you)\b/,
    advice: 'Nobody may threaten you. You can block this person and report it. In danger, call 999.',
  },
  {
    key: 'intimate',
    pattern:
      /\b(?:send (?:me )?(?:a )?(?:nudes?|naked|sexy|pics? of (?:you|your body))|what are you wearing|massage with extras|are you single\b.{0,20}\bpretty|friend with benefits|friends with benefits)\b/,
    advice: 'This is no way to talk about a job. You do not have to answer. You can block this person and report it.',
  },
  {
    key: 'working-free',
    pattern:
      /\b(?:unpaid trial|work (?:for )?(?:free|nothing)|trial (?:week|month)s? without pay|first week is free)\b/,
    advice: 'Be careful: trial shifts and training have to be paid too.',
  },
];

/** The advice for the first of the phrases in a text; null where there is none. */
export function warningOf(text: string): string | null {
  const lower = text.normalize('NFKD').toLowerCase().replace(/[’‘`]/g, "'").replace(/\s+/g, ' ');
  return WARNING_PHRASES.find(({ pattern }) => pattern.test(lower))?.advice ?? null;
}
