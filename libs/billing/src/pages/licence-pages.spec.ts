import type { Licensee, LicenceState } from '@pa/platform';
import type { InvoiceFacts } from '../subscriptions/licence-facts';
import type { LicenceSubscription } from '../subscriptions/licence-subscription';
import type { LicenceMoney } from '../subscriptions/own-licence.service';
import { invoiceTable, priceWords } from './licence-words';
import { ownLicenceModel } from './own-licence.presenter';
import { subscriptionModel, subscriptionPanel } from './subscription.presenter';

const AT = new Date('2026-03-01T09:00:00Z');
const SUBSCRIPTION: LicenceSubscription = {
  id: '01890000-0000-7000-8000-0000000000c1',
  penceAMonth: 25_000,
  vatBasisPoints: 2000,
  startedAt: AT,
  standing: 'active',
  tries: 1,
  sessionId: 'cs_1',
  checkoutUrl: null,
  isCheckoutOver: true,
  subscriptionId: 'sub_1',
  customerId: 'cus_1',
  isLetGo: false,
  endedAt: null,
};
const INVOICE: InvoiceFacts = {
  invoiceId: 'in_1',
  number: 'A-1',
  totalPence: 30_000,
  issuedAt: AT,
  status: 'paid',
  isOwed: false,
  paidAt: AT,
  pageUrl: 'https://invoice.example/1',
};
const MONEY: LicenceMoney = {
  isPossible: true,
  agreement: {
    organisation: 'Norwich CIL',
    beginsOn: '2026-01-01',
    endsOn: '2028-12-31',
    penceAMonth: 25_000,
    vatBasisPoints: 2000,
  },
  subscription: SUBSCRIPTION,
  invoices: [INVOICE],
};
const NEW = { ...SUBSCRIPTION, standing: 'new', subscriptionId: null, customerId: null } as const;
const register = (state: LicenceState, gracedUntil: string | null = null) =>
  ({ id: 'r1', name: 'North West PA Register', licence: { state, gracedUntil } }) as Licensee;
const own = (money: Partial<LicenceMoney>, url?: string) =>
  ownLicenceModel(register('active'), { ...MONEY, ...money }, url);
const titleOf = (money: Partial<LicenceMoney>) => (own(money)['standing'] as { title: string }).title;

describe('the page of a register’s licence', () => {
  it('says how the payments stand', () => {
    expect(titleOf({})).toBe('The licence is paid for');
    expect(titleOf({ subscription: NEW })).toBe('Give a card to begin');
    expect(titleOf({ subscription: { ...SUBSCRIPTION, standing: 'past-due' } })).toBe('A payment did not work');
    expect(titleOf({ subscription: { ...SUBSCRIPTION, standing: 'past-due', isLetGo: true } })).toBe(
      'A payment did not work',
    );
    expect(titleOf({ subscription: { ...SUBSCRIPTION, standing: 'over' } })).toBe('Your subscription has ended');
    expect(titleOf({ subscription: { ...SUBSCRIPTION, isLetGo: true } })).toBe('Your subscription has ended');
    expect(titleOf({ subscription: null })).toBe('You do not pay by card here');
    expect(titleOf({ isPossible: false })).toBe('You do not pay by card here');
  });

  it('offers to pay before the first payment, to change the card after it, and neither once it is over', () => {
    const offers = (money: Partial<LicenceMoney>, url?: string) => {
      const { payAction, changeAction, checkAction, stripeHref } = own(money, url);
      return [payAction, changeAction, checkAction, stripeHref].map((one) => one !== null);
    };
    expect(offers({ subscription: NEW })).toEqual([true, false, true, false]);
    expect(offers({})).toEqual([false, true, true, false]);
    expect(offers({}, 'https://stripe.example')).toEqual([false, false, false, true]);
    expect(offers({ subscription: { ...SUBSCRIPTION, endedAt: AT } })).toEqual([false, false, true, false]);
    expect(offers({ subscription: { ...NEW, isLetGo: true } })).toEqual([false, false, true, false]);
    expect(offers({ isPossible: false })).toEqual([false, false, false, false]);
    expect(offers({ subscription: null })).toEqual([false, false, false, false]);
  });

  it('says what was agreed, and until when everything works', () => {
    const { rows } = ownLicenceModel(register('past-due', '2026-04-01T09:00:00Z'), MONEY);
    expect(rows).toEqual([
      { key: 'The licence', value: 'Past due' },
      { key: 'Everything works until', value: '1 April 2026' },
      { key: 'Held by', value: 'Norwich CIL' },
      { key: 'Term', value: '1 January 2026 to 31 December 2028' },
      { key: 'Price', value: '£300 a month, with 20% VAT' },
    ]);
    const free = { ...MONEY, subscription: null, agreement: { ...MONEY.agreement!, penceAMonth: 0 } };
    expect(ownLicenceModel(register('active'), free)['rows']).toContainEqual({ key: 'Price', value: 'Nothing to pay' });
    const { licence: _, ...stateless } = register('active');
    expect(ownLicenceModel(stateless, { ...MONEY, agreement: null })['rows']).toEqual([
      { key: 'The licence', value: 'Active' },
    ]);
    expect(priceWords({ penceAMonth: 25_050, vatBasisPoints: 0 })).toBe('£250.50 a month, no VAT');
  });

  it('lists the invoices, and leads to the one that is owed', () => {
    const owed = { ...INVOICE, status: 'open', isOwed: true, paidAt: null } as const;
    const written = { ...INVOICE, status: 'open', number: null, pageUrl: null, paidAt: null } as const;
    const rows = invoiceTable([INVOICE, owed, written, { ...owed, number: null }])?.rows ?? [];
    expect(rows.map(([, , standing, page]) => [standing, page].map((cell) => (cell as { text: string }).text))).toEqual(
      [
        ['Paid on 1 March 2026', 'Look at it'],
        ['The payment did not work', 'Pay this invoice'],
        ['To be paid', 'without a number'],
        ['The payment did not work', 'Pay this invoice'],
      ],
    );
    expect(invoiceTable([])).toBeNull();
  });
});

describe('a register’s money on the operator’s console', () => {
  const model = (money: Partial<LicenceMoney>, state: LicenceState = 'active') =>
    subscriptionModel({ register: register(state), ...MONEY, ...money });
  const offers = (money: Partial<LicenceMoney>, state?: LicenceState) => {
    const { startAction, endAction, checkAction } = model(money, state);
    return [startAction, endAction, checkAction].map((one) => one !== null);
  };

  it('offers what can be done', () => {
    expect(offers({})).toEqual([false, true, true]);
    expect(offers({ subscription: null })).toEqual([true, false, false]);
    expect(offers({ subscription: null, agreement: null })).toEqual([false, false, false]);
    expect(offers({ subscription: null }, 'ended')).toEqual([false, false, false]);
    expect(offers({ subscription: { ...SUBSCRIPTION, isLetGo: true } })).toEqual([false, false, true]);
    expect(offers({ subscription: { ...SUBSCRIPTION, endedAt: AT } })).toEqual([true, false, true]);
    expect(offers({ isPossible: false })).toEqual([false, false, false]);
    expect(model({ subscription: null, agreement: null })['rows']).toEqual([
      { key: 'Subscription', value: 'None' },
      { key: 'Price', value: 'None was agreed' },
    ]);
  });

  it('says how the subscription stands, with its newest invoices', () => {
    const standing = (money: Partial<LicenceMoney>) => subscriptionPanel('r1', { ...MONEY, ...money }).rows[0]?.value;
    expect(standing({})).toBe('Paid');
    expect(standing({ subscription: null, isPossible: false })).toContain('not set up');
    expect(standing({ subscription: { ...SUBSCRIPTION, isLetGo: true } })).toBe('Being ended by an operator');
    expect(standing({ subscription: { ...SUBSCRIPTION, isLetGo: true, endedAt: AT } })).toBe('Ended by an operator');
    expect(subscriptionPanel('r1', MONEY).rows[1]).toEqual({
      key: 'Invoice of 1 March 2026',
      value: '£300. Paid on 1 March 2026',
    });
  });
});
