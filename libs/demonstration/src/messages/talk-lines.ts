/** One line of a made-up conversation. `note`: nobody wrote it. */
export interface TalkLine {
  readonly by: 'employer' | 'pa' | 'note';
  readonly text: string;
  readonly times?: readonly string[];
  readonly terms?: readonly string[];
  readonly held?: ReadonlyArray<{ kind: 'telephone'; words: string }>;
  readonly isChanged?: boolean;
  readonly isDeleted?: boolean;
}

const AGREED: TalkLine = { by: 'note', text: 'You agreed to talk. You can write to each other now.' };

/** A talk that goes well: times offered, one changed, one deleted; the PA's last two are new to the employer. */
export function freshTalk(times: readonly string[]): TalkLine[] {
  return [
    AGREED,
    { by: 'employer', text: 'Hello! I need help getting up on weekday mornings. Would that suit you?' },
    { by: 'pa', text: 'Yes, I do mornings like that now. I cannot start before 08:00 on Fridays.', isChanged: true },
    { by: 'employer', text: '', isDeleted: true },
    { by: 'employer', text: 'Fridays from 08:00 are fine. When could we meet?', times },
    { by: 'pa', text: 'I look at my week and tell you tonight.' },
    { by: 'pa', text: 'The second time is good for me. Shall I bring my certificates?' },
  ];
}

/** Terms written down, and a number that was held back. */
export const HELD_BACK: readonly TalkLine[] = [
  AGREED,
  { by: 'pa', text: 'Thank you for asking. What would a usual day be?' },
  { by: 'employer', text: '', terms: ['Monday to Thursday, 09:00 to 12:00', '£13.50 an hour', 'Starts in two weeks'] },
  {
    by: 'employer',
    text: 'It might be easier to talk. My number is [telephone number held back]',
    held: [{ kind: 'telephone', words: '01632 960123' }],
  },
];

/** A talk that one of the two ended. */
export const ENDED: readonly TalkLine[] = [
  AGREED,
  { by: 'employer', text: 'Can you come at once?' },
  { by: 'pa', text: 'I have other work today. Tomorrow I could.' },
  { by: 'employer', text: 'Then I need to find somebody else. Thank you.' },
];

const DAILY = [
  'Could you come ten minutes later tomorrow?',
  'Yes, ten past seven is fine.',
  'We need milk. Could you get some on the way?',
  'Of course. Anything else?',
  'No, thank you. See you in the morning.',
  'The lift is broken again, so please take the stairs.',
  'Thank you for telling me.',
] as const;

/** Two who have worked together for long. */
export function longTalk(lines: number): TalkLine[] {
  const daily = Array.from({ length: lines - 1 }, (_, place): TalkLine => ({
    by: place % 2 === 0 ? 'employer' : 'pa',
    text: DAILY[place % DAILY.length] ?? '',
  }));
  return [AGREED, ...daily];
}
