import { createHash } from 'node:crypto';

/** What can be said yes to. Only ever added to: a record names one of these for as long as it is kept. */
export const CONSENT_KEYS = ['terms', 'privacy-notice', 'sensitive-facts', 'news'] as const;
export type ConsentKey = (typeof CONSENT_KEYS)[number];

/** The words of one version. A change, even of a comma, is a new version below the old one. */
export interface ConsentVersion {
  /** The day from which it is shown, YYYY-MM-DD. */
  readonly from: string;
  readonly paragraphs: readonly string[];
}

export interface ConsentWording {
  readonly title: string;
  /** The sentence beside the box to tick. */
  readonly asks: string;
  /** Nobody can be on the register without it; it ends with the account. */
  readonly needed: boolean;
  /** What happens, at once, when it is taken back. */
  readonly withdrawing: string;
  /** Oldest first; the last one is asked. The number of a version is its place, from 1. */
  readonly versions: readonly ConsentVersion[];
}

export const CONSENT_WORDINGS: Readonly<Record<ConsentKey, ConsentWording>> = {
  terms: {
    title: 'The terms',
    asks: 'I agree to the terms',
    needed: true,
    withdrawing: 'You cannot be on the register without agreeing to the terms. You can close your account.',
    versions: [
      {
        from: '2026-01-01',
        paragraphs: [
          'The register brings personal assistants (PAs) and people who look for a PA together. We do not employ PAs. Who hires whom is for you to decide.',
          'Say only what is true. Use the register only to find a PA or to find work as one.',
          'Be kind. Do not write anything that hurts, threatens or looks down on someone. Do not ask anyone for money or for their bank details.',
          'Keep what you learn about other people here to yourself.',
          'We can take down what breaks these terms, and suspend an account. We say why, and you can ask us to look again.',
          'You can leave at any time. PAs never pay.',
        ],
      },
    ],
  },
  'privacy-notice': {
    title: 'How we use your data',
    asks: 'I have read how you use my data',
    needed: true,
    withdrawing:
      'This says only that you have read it. If you do not want us to have your data, you can close your account.',
    versions: [
      {
        from: '2026-01-01',
        paragraphs: [
          'We keep your name and email address so that you can sign in and hear from us. Others see your first name and the first letter of your last name.',
          'If you are a PA, people who look for a PA see your profile, unless you hide it. They see the district where you live, never your address.',
          'If you look for a PA, nobody can see that you are here until you write to someone.',
          'Staff of the register see what they need to help you and to keep people safe. Each look at how to reach you is written down, and you can see it.',
          'We never sell your data, and we show no adverts.',
          'You can see your data, have a copy, put it right, and have it deleted. Each of these is on your account page. You can also complain to the Information Commissioner.',
        ],
      },
    ],
  },
  'sensitive-facts': {
    title: 'Facts about your health or other private things',
    asks: 'You may keep what I tell you about my needs, such as how I like you to talk with me',
    needed: false,
    withdrawing:
      'We delete, at once, what you told us about your needs as an employer, how we should talk with you, and your sex if you stated it. You stay on the register.',
    versions: [
      {
        from: '2026-01-01',
        paragraphs: [
          'Some things you may want to tell us say something about your health or about other private things: that you need large print or a sign language, whom you look for a PA for, or your sex.',
          'You never have to tell us. If you do, we keep it unreadable without our keys, and use it only for what you told us it for.',
        ],
      },
    ],
  },
  news: {
    title: 'News by email',
    asks: 'Send me news of the register by email, now and then',
    needed: false,
    withdrawing: 'We stop sending you news. Emails about your own account still come.',
    versions: [
      {
        from: '2026-01-01',
        paragraphs: [
          'A few times a year we write about what is new: meetings, training, changes in the law.',
          'We use your email address for this and nothing else.',
        ],
      },
    ],
  },
};

export function isConsentKey(key: string): key is ConsentKey {
  return (CONSENT_KEYS as readonly string[]).includes(key);
}

/** The number of the version that is asked now. */
export function currentVersion(key: ConsentKey): number {
  return CONSENT_WORDINGS[key].versions.length;
}

/** What is kept of the words: enough to prove later that these and no others were shown. */
export function textHash(key: ConsentKey, version: number): Buffer {
  const { title, asks, versions } = CONSENT_WORDINGS[key];
  return createHash('sha256')
    .update(JSON.stringify([title, asks, versions[version - 1]?.paragraphs]))
    .digest();
}
