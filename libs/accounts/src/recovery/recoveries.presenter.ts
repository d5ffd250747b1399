import { hasRole, type Actor } from '@pa/platform';
import { dateWords, type PageModel } from '@pa/web';
import { accountsAccess } from '../accounts.access';
import { accountsPaths } from '../accounts.paths';
import { localDay } from '../local-day';
import { IDENTITY_CHECK_WORDS, IDENTITY_CHECKS, refusalToDecide, type Recovery, type RecoveryState } from './recovery';

const STATES: Readonly<Record<RecoveryState, { kind: string; text: string; icon: string }>> = {
  waiting: { kind: 'wait', text: 'Waiting for us', icon: 'clock' },
  granted: { kind: 'good', text: 'Link sent', icon: 'check' },
  used: { kind: 'good', text: 'Done', icon: 'check' },
  'turned-down': { kind: 'bad', text: 'Turned down', icon: 'warning' },
};

export function recoveriesModel(actor: Actor, recoveries: readonly Recovery[], email = ''): PageModel {
  const waiting = recoveries.filter(({ state }) => state === 'waiting').length;
  return {
    title: 'Lost second step',
    values: { email },
    canBegin: hasRole(actor, ...accountsAccess.recoverPeople.roles),
    isEmpty: recoveries.length === 0,
    note: waiting === 1 ? '1 person waits' : `${waiting} people wait`,
    columns: [{ text: 'Name' }, { text: 'Asked' }, { text: 'State' }, { text: 'Next', hidden: true }],
    rows: recoveries.map((recovery) => [
      { text: recovery.displayName },
      { text: dateWords(localDay(recovery.askedAt)), label: 'Asked' },
      { state: STATES[recovery.state], label: 'State' },
      {
        text: recovery.state === 'waiting' ? 'Check who it is' : 'Look',
        about: recovery.displayName,
        href: accountsPaths.recovery(recovery.id),
        act: true,
      },
    ]),
    page: { bodyClass: 'pa-wide' },
  };
}

export function recoveryModel(
  actor: Actor,
  recovery: Recovery,
  values: { readonly how: string; readonly checkedOn: string },
): PageModel {
  const { displayName, askedAt, askedBy, state, checkedBy, checkedHow, checkedOn } = recovery;
  const mayDecide = hasRole(actor, ...accountsAccess.recoverPeople.roles);
  return {
    title: `${displayName} has lost their second step`,
    displayName,
    values,
    options: IDENTITY_CHECKS.map((value) => ({ value, text: IDENTITY_CHECK_WORDS[value] })),
    refusal: refusalToDecide(actor, recovery),
    isOpen: state === 'waiting' && mayDecide,
    turnDown: `${accountsPaths.recovery(recovery.id)}/turn-down`,
    facts: [
      { key: 'Asked', value: `${dateWords(localDay(askedAt))}, ${askedBy ? `noted by ${askedBy}` : 'by the person'}` },
      { key: 'State', value: STATES[state].text },
      ...(checkedHow ? [{ key: 'How we knew', value: IDENTITY_CHECK_WORDS[checkedHow] }] : []),
      ...(checkedOn ? [{ key: 'Checked on', value: dateWords(checkedOn) }] : []),
      ...(checkedBy ? [{ key: 'Decided by', value: checkedBy }] : []),
    ],
    page: { back: { href: accountsPaths.recoveries, text: 'Back to everyone who asked' } },
  };
}
