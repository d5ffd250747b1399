import type { PageModel } from '@pa/web';
import { firstNameOf } from '../../conversations/conversation';
import { dayWords } from '../../conversations/when-words';
import { messagingPaths as paths } from '../../messaging.paths';
import type { Asked } from '../asking.service';
import { DECLINE_REASONS, isDeclineReason, LONGEST_ASK, type OwnRequest, type RequestState } from '../contact-request';

const SENT_STATES: Readonly<Record<RequestState, { kind: string; text: string }>> = {
  asked: { kind: 'wait', text: 'Waiting for an answer' },
  accepted: { kind: 'good', text: 'Said yes' },
  declined: { kind: 'plain', text: 'Said no' },
  withdrawn: { kind: 'plain', text: 'You took it back' },
  expired: { kind: 'plain', text: 'No answer in 30 days' },
};

const RECEIVED_STATES: Readonly<Record<RequestState, { kind: string; text: string }>> = {
  ...SENT_STATES,
  asked: { kind: 'wait', text: 'Waits for your answer' },
  accepted: { kind: 'good', text: 'You said yes' },
  declined: { kind: 'plain', text: 'You said no' },
  expired: { kind: 'plain', text: 'You did not answer in 30 days' },
};

export function askModel({ profileId, name, conversationId }: Asked, words: string): PageModel {
  return {
    title: `Ask ${name} to talk`,
    page: { back: { href: `/pas/${profileId}`, text: 'Back to the profile' } },
    name,
    talkHref: conversationId && paths.conversation(conversationId),
    values: { words },
    longest: LONGEST_ASK,
  };
}

export function sentModel(list: readonly OwnRequest[], now: Date): PageModel {
  return {
    title: 'PAs you asked to talk',
    page: { back: { href: paths.conversations, text: 'Messages' } },
    requests: list.map((one) => ({
      ...shown(one, now),
      name: firstNameOf(one.paName),
      state: SENT_STATES[one.state],
      withdrawHref: one.state === 'asked' ? paths.sentRequestDeed(one.id, 'withdraw') : null,
    })),
  };
}

export function receivedModel(list: readonly OwnRequest[], now: Date): PageModel {
  return {
    title: 'Employers who ask to talk',
    page: { back: { href: paths.conversations, text: 'Messages' } },
    requests: list.map((one) => ({
      ...shown(one, now),
      name: firstNameOf(one.employerName),
      state: RECEIVED_STATES[one.state],
      acceptHref: one.state === 'asked' ? paths.requestDeed(one.id, 'yes') : null,
      declineHref: paths.requestDeed(one.id, 'no'),
    })),
    reasons: Object.entries(DECLINE_REASONS).map(([value, text]) => ({ value, text })),
  };
}

function shown({ id, words, reason, askedAt, conversationId }: OwnRequest, now: Date) {
  return {
    id: `r-${id}`,
    words: words.split(/\n+/).filter((line) => line.trim() !== ''),
    when: dayWords(askedAt, now),
    reason: reason && isDeclineReason(reason) ? DECLINE_REASONS[reason] : null,
    talkHref: conversationId && paths.conversation(conversationId),
  };
}
