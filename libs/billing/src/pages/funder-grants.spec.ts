import type { GrantPage } from '../funders/funder-grants.service';
import type { FunderAccount } from '../funders/funders.repository';
import { GrantForm } from './funder.form';
import { grantModel } from './funder-grants.presenter';

const council = { id: 'c', name: 'Chester council', budgetPence: 5000, spentPence: 1300 } as FunderAccount;
const given: GrantPage = {
  personId: 'p',
  name: 'Ann B.',
  needsPass: true,
  plans: [{ months: 3, pricePence: 3000 }],
  payers: [council],
  askedId: null,
};
const shown = (other: Partial<GrantPage> = {}) => grantModel({ ...given, ...other }, new GrantForm());

describe('A pass that a funder pays for, on the page of an employer', () => {
  it('is chosen by its length and by who pays, with what is left', () => {
    expect(shown()).toMatchObject({
      why: null,
      form: {
        plans: [{ value: '3', text: '3 months for £30' }],
        payers: [{ value: '' }, { value: 'c', text: 'Chester council (£37 left)' }],
      },
    });
  });

  it.each([
    [{ needsPass: false }, 'Employers do not need a pass here, so there is nothing to give.', null],
    [{ plans: [] }, 'Employers do not need a pass here, so there is nothing to give.', null],
    [{ askedId: 'a' }, 'Ann B. has asked for a pass, and it waits for its payment.', '/staff/money/a'],
    [{ payers: [] }, 'No funder pays for passes today.', '/staff/funders'],
  ])('is not given with %j, and staff read why and where to go', (other, text, href) => {
    expect(shown(other)).toMatchObject({ form: null, why: { text, href } });
  });
});
