import { dateWords, type PageModel } from '@pa/web';
import { communicationPaths } from '../../communication/communication.paths';
import { flagsOf, type Needs } from '../../communication/needs';
import { localDay } from '../../local-day';
import { STAFF_REASONS, type StaffReason } from '../../representatives/own-acting.service';
import type { AssistedAccount, AssistedRole } from '../assisted-accounts.repository';
import { ASSISTED_ROLES } from '../assisted-accounts.service';
import { assistedPaths as paths } from '../assisted.paths';
import { CONSENT_HOW, CONSENT_WORDING } from '../consent-wording';
import type { AssistedForm, HandOverForm } from './assisted.forms';

const REASON_WORDS: Readonly<Record<StaffReason, string>> = {
  'phone-call': 'They called us',
  visit: 'They are here, or we are with them',
  letter: 'They wrote to us',
  print: 'To print what they asked for',
  mistake: 'To put a mistake right',
};

const ROLE_WORDS: Readonly<Record<AssistedRole, string>> = {
  employer: 'Employer: looks for a PA',
  pa: 'PA: looks for work',
};

export function listModel(accounts: readonly AssistedAccount[]): PageModel {
  return {
    title: 'People we run an account for',
    createHref: paths.create,
    columns: ['Who', 'What they are', 'Said yes', 'Next'].map((text) => ({ text })),
    rows: accounts.map((one) => [
      { text: one.displayName },
      { text: ROLE_WORDS[one.role], label: 'What they are' },
      { text: consentWords(one), label: 'Said yes' },
      { text: 'Open', href: paths.one(one.id), about: one.displayName, act: true },
    ]),
    page: { bodyClass: 'pa-wide pa-dense' },
  };
}

export function createModel(form: AssistedForm): PageModel {
  return {
    title: 'Make an account for someone',
    values: form,
    wording: CONSENT_WORDING.lines,
    roleChoices: ASSISTED_ROLES.map((value) => ({ value, text: ROLE_WORDS[value] })),
    consentChoices: CONSENT_HOW.map(({ key, text }) => ({ value: key, text })),
    page: { back: { href: paths.list, text: 'People we run an account for' } },
  };
}

export function oneModel(one: AssistedAccount, { needs, form }: { needs: Needs; form: HandOverForm }): PageModel {
  const { id, personId, displayName, endedAt, endedHow, handOverUntil, handOverSealed } = one;
  return {
    title: displayName,
    isOver: endedAt !== null,
    overWords: endedHow === 'handed-over' ? `${displayName} runs it now.` : `${displayName} did not want it any more.`,
    rows: [
      { key: 'What they are', value: ROLE_WORDS[one.role] },
      { key: 'Said yes', value: consentWords(one) },
      { key: 'To these words', value: `Version ${one.consentWording}` },
      { key: 'Made on', value: dateWords(localDay(one.createdAt)) },
      ...(handOverSealed && handOverUntil
        ? [{ key: 'Link sent', value: `Works until ${dateWords(localDay(handOverUntil))}` }]
        : []),
    ],
    flags: flagsOf(needs),
    needsHref: communicationPaths.staffNeeds(personId),
    reasons: STAFF_REASONS.map((value) => ({ value, text: REASON_WORDS[value] })),
    values: form,
    actHref: paths.act(id),
    handOverHref: paths.handOver(id),
    withdrawHref: paths.withdraw(id),
    page: { back: { href: paths.list, text: 'People we run an account for' } },
  };
}

function consentWords({ consentHow, consentedOn }: AssistedAccount): string {
  const how = CONSENT_HOW.find(({ key }) => key === consentHow)?.text ?? consentHow;
  return `${how}, on ${dateWords(consentedOn)}`;
}
