import type { PageModel } from '@pa/web';
import { dateWords } from '@pa/web';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { momentOf } from '../cover-spans';
import type { OfferedCover } from '../cover-views.service';
import { coverPayWords, coverRows, stateForPa } from './cover-words';

interface Group {
  readonly title: string;
  readonly isIn: (cover: OfferedCover) => boolean;
}

const isWaiting = ({ offer, request }: OfferedCover): boolean => offer.state === 'sent' && request.state === 'open';
const isTheirs = ({ offer }: OfferedCover): boolean => offer.state === 'accepted';

/** What waits for the PA comes first, then what they said yes to, then the rest. */
const GROUPS: readonly Group[] = [
  { title: 'Can you come?', isIn: isWaiting },
  { title: 'You said yes', isIn: isTheirs },
  { title: 'Others', isIn: (cover) => !isWaiting(cover) && !isTheirs(cover) },
];

export function offeredListModel(covers: readonly OfferedCover[]): PageModel {
  return {
    title: 'Cover you are asked for',
    groups: GROUPS.map(({ title, isIn }) => ({
      title,
      items: covers.filter(isIn).map((cover) => ({
        text: cover.spans[0] ? momentOf(cover.spans[0].startsAt) : '',
        href: paths.offeredCover(cover.offer.id),
        hint: [cover.request.district, coverPayWords(cover.request), cover.distance].filter(Boolean).join(', '),
        state: stateForPa(cover.offer.state, cover.request.state),
      })),
    })).filter(({ items }) => items.length > 0),
    workHref: '/pa/profile/work-wanted',
  };
}

export function offeredModel(cover: OfferedCover, now: Date): PageModel {
  const { offer, request, distance, verified } = cover;
  const hasBegun = request.startsAt <= now;
  const mayStill = request.state === 'open' && !hasBegun;
  const deed = (name: Parameters<typeof paths.offeredCoverDeed>[1]): string => paths.offeredCoverDeed(offer.id, name);
  return {
    title: 'Cover at short notice',
    page: { back: { href: paths.offeredCovers, text: 'Back to what you are asked for' } },
    state: stateForPa(offer.state, request.state),
    rows: [
      ...coverRows(cover, cover.note),
      ...(distance ? [{ key: 'How far', value: distance }] : []),
      {
        key: 'The employer',
        value: verified
          ? `Our team knows who this is, since ${dateWords(verified.on)}: ${verified.how}`
          : 'Our team has not seen who this is.',
      },
    ],
    fit: cover.fit,
    canAccept: mayStill && ['sent', 'declined', 'withdrawn'].includes(offer.state),
    canDecline: mayStill && offer.state === 'sent',
    canWithdraw: offer.state === 'accepted' && (request.state === 'held' || request.state === 'confirmed') && !hasBegun,
    isTrusted: cover.isTrusted,
    isHeld: offer.state === 'accepted' && request.state === 'held',
    employer: cover.employer ?? '',
    address: cover.address ?? '',
    hrefs: { accept: deed('accept'), decline: deed('decline'), cannotCome: deed('cannot-come'), week: '/pa/week' },
  };
}
