import { countWords } from '@pa/web';
import { recruitmentEvents as events } from '../../recruitment.events';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import type { Cover } from '../cover';
import type { CoverOfferState, CoverState } from '../cover-state';
import { coverSpanWords } from '../cover-spans';

/** Ids that a mail's link may name. */
export interface CoverMailIds {
  readonly offerId: string;
  readonly requestId: string;
}

/** A mail about cover: when it is, and no names, places or words of either side. Mail is read over shoulders. */
export interface CoverMail {
  readonly to: 'pa' | 'employer';
  /** Sent only while the PA stands there: nobody is told what is no longer so. */
  readonly whileOffer?: readonly CoverOfferState[];
  readonly whileRequest?: readonly CoverState[];
  readonly subject: string;
  readonly paragraphs: (cover: Cover) => readonly string[];
  readonly label: string;
  readonly path: (ids: CoverMailIds) => string;
}

const offered = ({ offerId }: CoverMailIds): string => paths.offeredCover(offerId);
const own = ({ requestId }: CoverMailIds): string => paths.oneCover(requestId);

/** "It is on Friday …", with how many more times there are. */
export function whenWords({ spans }: Cover): string {
  const [first] = spans;
  const more = spans.length - 1;
  const rest = more > 0 ? `, and ${countWords(more, 'more time', 'more times')}` : '';
  return first ? `It is for ${coverSpanWords(first)}${rest}.` : '';
}

/** The mail of each event about one PA's place, by its topic. */
export const COVER_MAILS: Readonly<Record<string, CoverMail>> = {
  [events.coverOffered]: {
    to: 'pa',
    whileOffer: ['sent'],
    whileRequest: ['open'],
    subject: 'Can you cover at short notice?',
    paragraphs: (cover) => [
      'An employer near you needs somebody.',
      whenWords(cover),
      'The first PA who says yes gets it. You can say no with one press.',
    ],
    label: 'Look, then say yes or no',
    path: offered,
  },
  [events.coverHeld]: {
    to: 'employer',
    whileOffer: ['accepted'],
    whileRequest: ['held', 'confirmed'],
    subject: 'A PA says yes to your cover',
    paragraphs: (cover) =>
      cover.request.state === 'held'
        ? [whenWords(cover), 'The place is held for them. Look who it is, then confirm it, so that they come.']
        : [whenWords(cover), 'It is somebody of your circle, so it is confirmed. They can read your address now.'],
    label: 'See who it is',
    path: own,
  },
  [events.coverConfirmed]: {
    to: 'pa',
    whileOffer: ['accepted'],
    whileRequest: ['confirmed'],
    subject: 'Your cover is confirmed',
    paragraphs: (cover) => [whenWords(cover), 'Sign in to read where to go and how to reach the employer.'],
    label: 'See where to go',
    path: offered,
  },
  [events.coverTaken]: {
    to: 'pa',
    whileOffer: ['taken'],
    subject: 'Somebody else took the cover',
    paragraphs: (cover) => [
      whenWords(cover),
      'Another PA said yes first, so you do not need to do anything. We tell you if it opens again.',
    ],
    label: 'See what else you are asked for',
    path: () => paths.offeredCovers,
  },
  [events.coverOpenAgain]: {
    to: 'pa',
    whileOffer: ['sent'],
    whileRequest: ['open'],
    subject: 'A cover is open again',
    paragraphs: (cover) => [whenWords(cover), 'It was taken, and is open again. Can you come?'],
    label: 'Look, then say yes or no',
    path: offered,
  },
  [events.coverReleased]: {
    to: 'pa',
    whileOffer: ['released'],
    subject: 'You are not needed for this cover',
    paragraphs: (cover) => [
      whenWords(cover),
      'Thank you for offering. The employer goes on looking. It says nothing about how good you are at your work.',
    ],
    label: 'See what else you are asked for',
    path: () => paths.offeredCovers,
  },
  [events.coverWithdrawn]: {
    to: 'employer',
    subject: 'A PA cannot come after all',
    paragraphs: (cover) => [whenWords(cover), 'The PA who had said yes cannot come. We are asking others now.'],
    label: 'See how it stands',
    path: own,
  },
  [events.coverCancelled]: {
    to: 'pa',
    whileOffer: ['over'],
    subject: 'A cover is called off',
    paragraphs: (cover) => [whenWords(cover), 'The employer does not need you then. Please do not go.'],
    label: 'See what else you are asked for',
    path: () => paths.offeredCovers,
  },
};

/** Those about the whole request, to its employer. */
export const REQUEST_MAILS: Readonly<Record<string, Omit<CoverMail, 'to' | 'whileOffer'>>> = {
  [events.coverUnanswered]: {
    whileRequest: ['open'],
    subject: 'Nobody has said yes to your cover yet',
    paragraphs: (cover) => [
      whenWords(cover),
      'We have asked every PA who fits. There are things you can still do: look further, pay more, or ask us.',
    ],
    label: 'See what you can do',
    path: ({ requestId }) => paths.coverDeed(requestId, 'ideas'),
  },
  [events.coverUnfilled]: {
    whileRequest: ['unfilled'],
    subject: 'We are sorry: nobody could come',
    paragraphs: (cover) => [
      whenWords(cover),
      'No PA said yes in time. If you are not safe now, call the people in your emergency plan, or 999.',
    ],
    label: 'See what you can do',
    path: ({ requestId }) => paths.coverDeed(requestId, 'ideas'),
  },
};
