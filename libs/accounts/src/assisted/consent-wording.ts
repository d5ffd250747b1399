/** What staff say or read out before somebody says yes. A change of a word is a new version: consents keep theirs. */
export const CONSENT_WORDING = {
  version: '2026-11',
  lines: [
    'We will make an account for you and use it for you.',
    'We do only what you ask us to. We write down each time we do something and who did it.',
    'We keep your name, and what you need or offer.',
    'Nobody can look an employer up. A PA’s profile is shown to employers, and you say yes to it first.',
    'You can change your mind at any time. Then we stop, and we take your account away if you want.',
    'If you go online one day, the account becomes yours alone.',
  ],
} as const;

export const CONSENT_HOW = [
  { key: 'in-person', text: 'Face to face' },
  { key: 'by-phone', text: 'On the phone' },
  { key: 'by-letter', text: 'By letter' },
  { key: 'with-interpreter', text: 'With an interpreter' },
] as const;
