import type { Licensee } from '@pa/platform';
import { dateWords, listWords, type PageModel } from '@pa/web';
import { LEGAL_FORMS, LICENCE_PLANS, type LicenceEntity } from '../agreements/licence.entity';
import { nextStates } from '../licences/licence-moves';
import type { GrantForm } from './grant.form';
import { HEALTH_KEYS } from '../health/health-figures';
import type { RegisterHealth } from '../health/health.repository';
import { HEALTH_TITLES, healthWords } from './health-words';
import type { OperatorPanel } from './operator-panels';
import { LEGAL_FORM_WORDS, MOVE_WORDS, PLAN_WORDS, STATE_WORDS } from './operator-words';
import { supportPaths } from '../support-access/support.paths';
import { operatorPaths } from './operator.paths';

/** How a licence stands, in words. */
export function stateWords({ licence }: Licensee): string {
  if (!licence) return STATE_WORDS.active;
  const until = licence.gracedUntil ? `, works until ${dateWords(licence.gracedUntil.slice(0, 10))}` : '';
  return `${STATE_WORDS[licence.state]}${until}`;
}

/** What `licensing/new-licence.njk` shows. */
export function grantModel(form: GrantForm): PageModel {
  return {
    title: 'Grant a licence',
    page: { back: { href: operatorPaths.registers, text: 'Registers' } },
    form,
    legalForms: LEGAL_FORMS.map((value) => ({ value, text: LEGAL_FORM_WORDS[value] })),
    plans: LICENCE_PLANS.map((value) => ({ value, ...PLAN_WORDS[value] })),
    vats: [
      { value: '2000', text: '20% comes on top' },
      { value: '0', text: 'No VAT' },
    ],
  };
}

export interface RegisterFacts {
  readonly register: Licensee;
  readonly agreement: LicenceEntity | null;
  readonly panels: readonly OperatorPanel[];
  readonly health: RegisterHealth | null;
}

/** What `licensing/operator-register.njk` shows. */
export function registerModel({ register, agreement, panels, health }: RegisterFacts): PageModel {
  return {
    title: register.name,
    page: { back: { href: operatorPaths.registers, text: 'Registers' } },
    rows: [
      { key: 'Licence', value: stateWords(register) },
      { key: 'Open', value: register.isOpen === false ? 'No, it is being set up' : 'Yes' },
      { key: 'Address', value: register.primaryHost },
    ],
    agreement: agreement ? agreementRows(agreement) : null,
    health: health ? healthRows(health) : null,
    panels,
    moves: nextStates(register.licence?.state ?? 'active', 'operator').map((value) => ({
      value,
      ...MOVE_WORDS[value],
    })),
    moveAction: operatorPaths.licence(register.id),
    supportHref: supportPaths.ofRegister(register.id),
  };
}

const COUNTED = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

function healthRows({ figures, countedAt }: RegisterHealth) {
  return [
    ...HEALTH_KEYS.map((key) => ({ key: HEALTH_TITLES[key], value: healthWords(key, figures[key]) })),
    { key: 'Counted', value: COUNTED.format(countedAt) },
  ];
}

/** What `licensing/operator-move.njk` shows. */
export function moveModel(facts: RegisterFacts): PageModel {
  const { id, name } = facts.register;
  return { ...registerModel(facts), page: { back: { href: operatorPaths.register(id), text: name } } };
}

/** What was agreed, in words. */
export function agreementRows(agreement: LicenceEntity) {
  const { organisation, legalForm, plan, beginsOn, endsOn, councils, outwardCodes } = agreement;
  return [
    { key: 'Organisation', value: organisation },
    { key: 'What it is', value: LEGAL_FORM_WORDS[legalForm] },
    { key: 'Plan', value: `${PLAN_WORDS[plan].text}: ${PLAN_WORDS[plan].hint.toLowerCase()}` },
    { key: 'Term', value: `${dateWords(beginsOn)} to ${dateWords(endsOn)}` },
    { key: 'Price', value: priceWords(agreement) },
    ...(councils.length > 0 ? [{ key: 'Councils', value: listWords(councils) }] : []),
    ...(outwardCodes.length > 0 ? [{ key: 'Postcodes', value: outwardCodes.join(', ') }] : []),
  ];
}

function priceWords({ penceAMonth, vatBasisPoints }: LicenceEntity): string {
  const pounds = (penceAMonth / 100).toLocaleString('en-GB', {
    minimumFractionDigits: penceAMonth % 100 === 0 ? 0 : 2,
  });
  return `£${pounds} a month${vatBasisPoints > 0 ? `, and ${vatBasisPoints / 100}% VAT` : ', no VAT'}`;
}
