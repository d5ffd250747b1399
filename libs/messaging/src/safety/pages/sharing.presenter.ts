import type { DutyState } from '@pa/accreditation';
import { localDay } from '@pa/register';
import { dateWords, type PageModel } from '@pa/web';
import { messagingPaths } from '../../messaging.paths';
import { safetyPaths as paths } from '../safety.paths';
import { FIELD_WORDS, type ShareDeed } from '../sharing/share-state';
import type { Share, Sharing } from '../sharing/sharing';

export interface SharingScreen {
  readonly sharing: Sharing;
  /** This side blocked the other. */
  readonly isBlocked: boolean;
  /** When staff opened the messages. */
  readonly lookedAt: readonly Date[];
}

const DUTY_TAGS: Readonly<Record<DutyState, { readonly kind: string; readonly text: string }>> = {
  done: { kind: 'good', text: 'Done' },
  'not-done': { kind: 'wait', text: 'Not done yet' },
  'nothing-to-see': { kind: 'plain', text: 'There are none' },
};

const BUTTONS: Readonly<Record<ShareDeed, string>> = {
  agree: 'Yes, share both',
  decline: 'No',
  withdraw: 'Take it back',
  end: 'Stop sharing',
};

export function sharingModel(id: string, { sharing, isBlocked, lookedAt }: SharingScreen): PageModel {
  const { otherName: name, isOpen, shares, mine, introduction } = sharing;
  const { duties, isWaiting } = introduction;
  return {
    title: `You and ${name}`,
    page: { back: { href: messagingPaths.conversation(id), text: `Back to the messages with ${name}` } },
    name,
    isOpen,
    fields: shares.map((share) => fieldOf(id, share, { name, mine: mine[share.field], isOpen, isWaiting })),
    duties: duties.map(({ words, state }) => ({ text: words, state: DUTY_TAGS[state] })),
    isWaiting,
    looks: lookedAt.map((at) => dateWords(localDay(at))),
    isBlocked,
    hrefs: {
      ask: paths.sharing(id),
      block: paths.block(id),
      unblock: paths.unblock(id),
      report: paths.report('conversation', id),
      details: '/account/contact-details',
      safe: paths.stayingSafe,
    },
  };
}

interface FieldOf {
  readonly name: string;
  readonly mine: string;
  readonly isOpen: boolean;
  readonly isWaiting: boolean;
}

function fieldOf(id: string, share: Share, { name, mine, isOpen, isWaiting }: FieldOf) {
  const title = capital(FIELD_WORDS[share.field]);
  return {
    key: share.field,
    title,
    words: wordsOf(share, name),
    seen: seenWords(share, name),
    theirs: share.theirs === null ? null : share.theirs.split('\n').filter(Boolean),
    isTheirsMissing: share.theirs === '',
    isMineMissing: mine === '',
    canAsk: isOpen && !isLive(share),
    href: share.id ? paths.share(id, share.id) : '',
    deeds: deedsOf(share, isOpen && !isWaiting).map((deed) => ({
      deed,
      text: BUTTONS[deed],
      about: `: ${FIELD_WORDS[share.field]}`,
    })),
  };
}

function isLive({ state }: Share): boolean {
  return state === 'asked' || state === 'agreed';
}

function deedsOf({ state, isAsker }: Share, isOpen: boolean): ShareDeed[] {
  if (state === 'agreed') return ['end'];
  if (state !== 'asked') return [];
  if (isAsker) return ['withdraw'];
  return isOpen ? ['agree', 'decline'] : ['decline'];
}

function wordsOf({ state, isAsker }: Share, name: string): string {
  if (state === 'agreed') return 'You both share this.';
  if (state === 'asked') return isAsker ? `You asked. ${name} has not answered yet.` : `${name} asks to share this.`;
  if (state === 'declined') return isAsker ? `${name} said no this time.` : 'You said no.';
  return state === 'ended' ? 'You no longer share this.' : 'Not shared.';
}

/** What was seen stays seen, and is not glossed over. */
function seenWords({ state, seenByOtherAt }: Share, name: string): string {
  if (seenByOtherAt === null) return state === 'agreed' ? `${name} has not looked at yours yet.` : '';
  const day = dateWords(localDay(seenByOtherAt));
  return state === 'agreed' ? `${name} saw yours on ${day}.` : `${name} saw yours on ${day}. We cannot take that back.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
