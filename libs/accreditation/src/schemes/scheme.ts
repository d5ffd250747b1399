/** What completes a module. */
export const COMPLETIONS = ['check', 'training', 'quiz', 'upload', 'code', 'sign-off'] as const;
export type Completion = (typeof COMPLETIONS)[number];
/** Staff can say that these are done: they looked, or went through it with the PA. */
export const SIGNED_OFF: readonly Completion[] = ['training', 'quiz', 'upload', 'sign-off'];

/** One thing that a PA does on the way to approval. */
export interface SchemeModule {
  /** Kebab-case, for good: signatures and sign-offs name it. */
  readonly key: string;
  readonly name: string;
  /** What the PA does, in a sentence. */
  readonly help: string;
  readonly by: Completion;
  /** Kind of check, or category of training; '' for the others. */
  readonly of: string;
  readonly isRequired: boolean;
  /** How long a sign-off, a quiz or a file counts; null: for good. Checks and training end by their own days. */
  readonly months: number | null;
  /** It counts from this day; null: it has always counted. So a new module does not end approvals overnight. */
  readonly from: string | null;
}

/** What PAs promise. A change of its words is a new edition that is signed again. */
export interface CodeOfConduct {
  readonly edition: number;
  /** A sentence a line. */
  readonly words: string;
  /** The same in easier words, one idea a line; "phone: Ring me" puts the icon "phone" beside a line. */
  readonly easyWords: string;
  /** The last day on which the edition before still counts; null: it does not. */
  readonly signBy: string | null;
}

export interface SchemePolicy {
  readonly name: string;
  /** How long an approval counts, if nothing in it ends sooner. */
  readonly months: number;
  /** How many of the modules that are not required are done, too. */
  readonly others: number;
  readonly modules: readonly SchemeModule[];
  readonly code: CodeOfConduct;
}

/** A scheme as it is kept: each change makes a new number. */
export interface Scheme {
  readonly id: string;
  readonly number: number;
  readonly policy: SchemePolicy;
}

export const COMPLETION_WORDS: Readonly<Record<Completion, string>> = {
  check: 'A check that staff have seen',
  training: 'Training that staff have seen',
  quiz: 'A quiz that you pass',
  upload: 'A file that you send and staff accept',
  code: 'Signing the code of conduct',
  'sign-off': 'Staff say that it is done',
};

const MODULE = { by: 'sign-off', of: '', isRequired: true, months: null, from: null } as const;

/** Ten modules to begin with; the register changes them to its own. */
export const STARTING_SCHEME: SchemePolicy = {
  name: 'Approved PA',
  months: 36,
  others: 1,
  modules: [
    { ...MODULE, key: 'meet-us', name: 'Meet us', help: 'Come and talk with us about the work you do.' },
    { ...MODULE, key: 'identity', name: 'Who you are', help: 'Show us who you are.', by: 'check', of: 'identity' },
    {
      ...MODULE,
      key: 'right-to-work',
      name: 'Right to work',
      help: 'Show us that you may work here.',
      by: 'check',
      of: 'right-to-work',
    },
    { ...MODULE, key: 'dbs', name: 'DBS check', help: 'Show us your DBS certificate.', by: 'check', of: 'dbs' },
    { ...MODULE, key: 'references', name: 'References', help: 'Give us two people who know your work.' },
    { ...MODULE, key: 'code', name: 'Code of conduct', help: 'Read our code and sign it.', by: 'code' },
    {
      ...MODULE,
      key: 'safeguarding',
      name: 'Keeping people safe',
      help: 'Learn what to do when something is wrong.',
      months: 36,
    },
    {
      ...MODULE,
      key: 'privacy',
      name: 'Keeping things private',
      help: 'Learn what you may tell others, and what not.',
    },
    {
      ...MODULE,
      key: 'moving',
      name: 'Moving and handling',
      help: 'Learn to move people safely.',
      isRequired: false,
      months: 36,
    },
    { ...MODULE, key: 'first-aid', name: 'First aid', help: 'Learn first aid.', isRequired: false, months: 36 },
  ],
  code: {
    edition: 1,
    words: [
      'I do what the person I work for has asked, in the way that they want it.',
      'I come on time, and I say so early when I cannot.',
      'I tell nobody what I see and hear at work, unless somebody is in danger.',
      'I take no money or gifts beyond my pay.',
      'I tell the register when something is wrong.',
    ].join('\n'),
    easyWords: [
      'user: You are the boss.',
      'clock: I come on time.',
      'lock: I keep your secrets.',
      'coins: I take only my pay.',
      'phone: I ask for help when something is wrong.',
    ].join('\n'),
    signBy: null,
  },
};
