import type { PageModel } from '@pa/web';
import { billingPaths as paths } from '../billing.paths';
import type { GrantPage } from '../funders/funder-grants.service';
import type { GrantForm } from './funder.form';
import { payerOptions } from './funders.presenter';
import { planWords } from './pass-words';

/** What `billing/funded-pass.njk` shows: the form, or why there is nothing to give. */
export function grantModel(given: GrantPage, form: GrantForm): PageModel {
  const { personId, name, plans, payers } = given;
  const why = whyNot(given);
  return {
    title: `Give ${name} a pass that a funder pays for`,
    page: { back: { href: paths.person(personId), text: name } },
    why,
    form: why
      ? null
      : {
          values: form,
          plans: plans.map((plan) => ({ value: String(plan.months), text: planWords(plan) })),
          payers: payerOptions(payers),
        },
  };
}

function whyNot({ needsPass, plans, payers, askedId, name }: GrantPage) {
  if (!needsPass || plans.length === 0)
    return { text: 'Employers do not need a pass here, so there is nothing to give.', href: null, link: '' };
  if (askedId)
    return {
      text: `${name} has asked for a pass, and it waits for its payment.`,
      href: paths.order(askedId),
      link: 'Open that pass to charge it to a funder',
    };
  if (payers.length === 0)
    return { text: 'No funder pays for passes today.', href: paths.funders, link: 'See all funders' };
  return null;
}
