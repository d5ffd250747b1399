/** How a member of staff may have seen a document. */
export const SEEN_HOWS = ['in-person', 'post', 'share-code', 'online'] as const;
export type SeenHow = (typeof SEEN_HOWS)[number];

export const SEEN_HOW_WORDS: Readonly<Record<SeenHow, string>> = {
  'in-person': 'in person',
  post: 'as the original, sent by post',
  'share-code': 'on GOV.UK with a share code',
  online: 'on the website that keeps it',
};

export const CHECK_KINDS = [
  'dbs',
  'pvg',
  'access-ni',
  'identity',
  'right-to-work',
  'driving-licence',
  'mot',
  'business-insurance',
  'public-liability',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const LEVELS = ['basic', 'standard', 'enhanced', 'enhanced-barred'] as const;
export type CheckLevel = (typeof LEVELS)[number];

export const LEVEL_NAMES: Readonly<Record<CheckLevel, string>> = {
  basic: 'basic',
  standard: 'standard',
  enhanced: 'enhanced',
  'enhanced-barred': 'enhanced, with barred list',
};

export const WORKFORCES = ['adult', 'child', 'both'] as const;
export type Workforce = (typeof WORKFORCES)[number];

export const WORKFORCE_WORDS: Readonly<Record<Workforce, string>> = {
  adult: 'for work with adults',
  child: 'for work with children',
  both: 'for work with adults and children',
};

/** What is asked for, kept and shown of one kind of check. A field that is not named here is not kept. */
export interface KindRule {
  readonly label: string;
  /** In the middle of a sentence. */
  readonly inLine: string;
  /** Levels that this kind has; none: it has no level. */
  readonly levels: readonly CheckLevel[];
  readonly hasWorkforce: boolean;
  /** Whether it ends on a day that stands on it. */
  readonly ends: 'always' | 'maybe' | 'never';
  /** A number stands on it that the assessor may note until six months after the decision. */
  readonly hasNumber: boolean;
  readonly hasStatusChecks: boolean;
  readonly seenHows: readonly SeenHow[];
  /** Months until staff look again, where it does not end by itself. */
  readonly lookAgainMonths: number | null;
  /** What it does not mean, for whoever reads that it was seen. */
  readonly notMeant: string;
}

const CRIMINAL = {
  hasNumber: true,
  ends: 'never',
  lookAgainMonths: 36,
  notMeant:
    'It shows that there is a certificate, not what stands on it. Ask to see it yourself. It does not promise that somebody is safe.',
} as const;
const PAPER = {
  levels: [],
  hasWorkforce: false,
  hasNumber: false,
  hasStatusChecks: false,
  lookAgainMonths: null,
} as const;

export const CHECK_RULES: Readonly<Record<CheckKind, KindRule>> = {
  dbs: {
    ...CRIMINAL,
    label: 'DBS check',
    inLine: 'DBS check',
    levels: LEVELS,
    hasWorkforce: true,
    hasStatusChecks: true,
    seenHows: ['in-person'],
  },
  pvg: {
    ...CRIMINAL,
    label: 'PVG scheme membership',
    inLine: 'PVG scheme membership',
    levels: [],
    hasWorkforce: true,
    hasStatusChecks: false,
    seenHows: ['in-person', 'online'],
  },
  'access-ni': {
    ...CRIMINAL,
    label: 'AccessNI check',
    inLine: 'AccessNI check',
    levels: ['basic', 'standard', 'enhanced', 'enhanced-barred'],
    hasWorkforce: true,
    hasStatusChecks: false,
    seenHows: ['in-person'],
  },
  identity: {
    ...PAPER,
    label: 'Identity',
    inLine: 'proof of who they are',
    ends: 'never',
    seenHows: ['in-person'],
    notMeant: 'It shows that the name is the person’s own. It says nothing about how they work.',
  },
  'right-to-work': {
    ...PAPER,
    label: 'Right to work in the UK',
    inLine: 'right to work in the UK',
    ends: 'maybe',
    seenHows: ['in-person', 'share-code'],
    notMeant: 'If you employ this PA, the law asks you to make this check yourself before the first day.',
  },
  'driving-licence': {
    ...PAPER,
    label: 'Driving licence',
    inLine: 'driving licence',
    ends: 'always',
    seenHows: ['in-person', 'share-code'],
    notMeant: 'It does not show penalty points, or that the insurance covers your journeys.',
  },
  mot: {
    ...PAPER,
    label: 'MOT of the car',
    inLine: 'MOT of the car',
    ends: 'always',
    seenHows: ['in-person', 'online'],
    notMeant: 'It shows how the car was on the day of the test.',
  },
  'business-insurance': {
    ...PAPER,
    label: 'Car insurance for work',
    inLine: 'car insurance for work',
    ends: 'always',
    seenHows: ['in-person', 'post'],
    notMeant: 'Ask whether it covers journeys with you.',
  },
  'public-liability': {
    ...PAPER,
    label: 'Public liability insurance',
    inLine: 'public liability insurance',
    ends: 'always',
    seenHows: ['in-person', 'post'],
    notMeant: 'Ask what it covers and up to how much.',
  },
};

/** The three records of crimes: no free text, no file and nothing of what stands on them is ever kept. */
export const CRIMINAL_RECORD_KINDS: readonly CheckKind[] = ['dbs', 'pvg', 'access-ni'];
