import type { RouteLevel, RouteRow, WhoApplies } from './route';

/** What a row says to a PA. */
export const LEVEL_WORDS: Readonly<Record<RouteLevel, string>> = {
  basic: 'A basic check',
  'enhanced-adult-list': 'An enhanced check with the adults’ barred list',
  'enhanced-child-list': 'An enhanced check with the children’s barred list',
  'enhanced-both-lists': 'An enhanced check with both barred lists',
  pvg: 'Membership of the PVG scheme',
  ask: 'We can’t tell. Ask first.',
};

const WHO_WORDS: Readonly<Record<WhoApplies, readonly string[]>> = {
  pa: ['You apply yourself, online or by post. The result comes to you.'],
  'umbrella-body': [
    'You apply through an umbrella body: an organisation that is allowed to send the form off for you.',
    'This is so if you are self-employed and if one person employs you. Your employer cannot apply for you.',
    'The umbrella body may ask for money for its own work. Ask before you start.',
  ],
  'pa-scotland': ['You apply with Disclosure Scotland. Ask them or us first who has to send what.'],
  'ask-umbrella-body': [
    'Tell an umbrella body what you do, for whom and how often. They say which check the law allows.',
    'Until then you can get a basic check yourself.',
  ],
  'ask-accessni': ['Tell AccessNI, or an umbrella body there, what you do and for whom. They say what the law allows.'],
};

const ALWAYS_BRING = [
  'A passport, or a driving licence with your photo',
  'A bank statement or a bill from the last 3 months, with your address',
  'Your addresses of the last 5 years, with dates',
];

export function whoAppliesWords({ whoApplies }: RouteRow): readonly string[] {
  return WHO_WORDS[whoApplies];
}

/** What a PA gets ready before applying. */
export function bringWords({ level }: RouteRow): readonly string[] {
  return level === 'basic' ? ALWAYS_BRING.slice(0, 1).concat(ALWAYS_BRING.slice(2)) : ALWAYS_BRING;
}
