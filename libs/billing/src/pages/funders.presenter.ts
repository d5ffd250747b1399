import { dateBoxes, dateWords, paginate, type PageModel } from '@pa/web';
import { v7 as newId } from 'uuid';
import { billingPaths as paths } from '../billing.paths';
import { leftOf } from '../funders/funder';
import { LONGEST } from '../funders/funder-rules';
import { FUNDERS_PAGE_SIZE, type FunderAccount, type FunderSort } from '../funders/funders.repository';
import type { FundersPage, NamedChange, OpenedFunder } from '../funders/funders.service';
import { poundsOf } from '../money/pounds';
import { PAYMENT_WAYS, WAY_WORDS } from '../passes/pass';
import { BudgetForm, FunderPaymentForm, type FunderForm } from './funder.form';
import { dayWords } from './pass-words';

const COLUMNS: ReadonlyArray<{ readonly sort: FunderSort; readonly text: string; readonly sorted: string }> = [
  { sort: 'name', text: 'Funder', sorted: 'ascending' },
  { sort: 'until', text: 'Last day', sorted: 'descending' },
  { sort: 'left', text: 'Left of the budget', sorted: 'ascending' },
  { sort: 'owed', text: 'Owes', sorted: 'descending' },
];

/** What `billing/funders.njk` shows. */
export function fundersModel({ funders, total, sort, page, mayKeep }: FundersPage & { mayKeep: boolean }): PageModel {
  const href = (chosen: FunderSort, number = 1) => paths.fundersList({ sort: chosen, page: number });
  const columns = COLUMNS.map((one) => ({
    text: one.text,
    href: href(one.sort),
    ...(one.sort === sort && { sorted: one.sorted }),
  }));
  return {
    title: page > 1 ? `Funders, page ${page}` : 'Funders',
    page: { bodyClass: 'pa-wide' },
    newHref: mayKeep ? paths.newFunder : null,
    table: funders.length > 0 ? { caption: 'All funders', columns, rows: funders.map(rowOf) } : null,
    isEmpty: total === 0,
    firstHref: href(sort),
    pages: paginate({
      page,
      pageSize: FUNDERS_PAGE_SIZE,
      total,
      words: ['funder', 'funders'],
      href: (number) => href(sort, number),
    }),
  };
}

function rowOf(funder: FunderAccount) {
  return [
    { text: funder.name, href: paths.funder(funder.id) },
    { text: dateWords(funder.endsOn), label: 'Last day' },
    { text: poundsOf(leftOf(funder)), label: 'Left of the budget' },
    { text: owedWords(funder.owedPence), label: 'Owes' },
  ];
}

/** Funders to choose from, each with what is left. */
export function payerOptions(payers: readonly FunderAccount[]) {
  const options = payers.map((one) => ({ value: one.id, text: `${one.name} (${poundsOf(leftOf(one))} left)` }));
  return [{ value: '', text: 'Choose who pays' }, ...options];
}

/** "£20", or "£5 paid ahead". */
export function owedWords(pence: number): string {
  return pence < 0 ? `${poundsOf(-pence)} paid ahead` : poundsOf(pence);
}

/** What `billing/funder-form.njk` shows: a new agreement, or one that is changed. */
export function funderFormModel(form: FunderForm, kept?: Pick<FunderAccount, 'id' | 'name'>): PageModel {
  return {
    title: kept ? `Change ${kept.name}` : 'Add a funder',
    page: { back: kept ? { href: paths.funder(kept.id), text: kept.name } : { href: paths.funders, text: 'Funders' } },
    form,
    asksBudget: !kept,
    longest: LONGEST,
    button: kept ? 'Save these changes' : 'Add this funder',
  };
}

interface Shown extends OpenedFunder {
  readonly mayKeep: boolean;
  readonly mayRecord: boolean;
}

/** What `billing/funder.njk` shows: one funder, its account, and what can be done. */
export function funderModel(
  { funder, changes, today, mayKeep, mayRecord }: Shown,
  typed: { readonly budget?: BudgetForm; readonly payment?: FunderPaymentForm } = {},
): PageModel {
  const { id, name } = funder;
  const payment = typed.payment ?? Object.assign(new FunderPaymentForm(), { id: newId() });
  return {
    title: name,
    page: { back: { href: paths.funders, text: 'Funders' } },
    rows: factsOf(funder),
    statementHref: paths.statement(id),
    changeHref: mayKeep ? paths.changeFunder(id) : null,
    payment: mayRecord
      ? {
          action: paths.funderPayments(id),
          form: payment,
          on: typed.payment ? payment.boxes : dateBoxes(today),
          ways: PAYMENT_WAYS.map((value) => ({ value, text: WAY_WORDS[value] })),
        }
      : null,
    budget: mayKeep
      ? {
          action: paths.funderBudget(id),
          form: typed.budget ?? Object.assign(new BudgetForm(), { id: newId() }),
          longest: LONGEST.reason,
        }
      : null,
    changes: changes.map(changeWords),
  };
}

function factsOf(funder: FunderAccount) {
  const { reference, contact, notes, startsOn, endsOn, budgetPence, spentPence, passes, owedPence } = funder;
  return [
    ...(reference === '' ? [] : [{ key: 'Their reference', value: reference }]),
    { key: 'Statements go to', values: contact.split('\n') },
    { key: 'Pays for passes', value: `From ${dateWords(startsOn)} to ${dateWords(endsOn)}` },
    ...(notes === '' ? [] : [{ key: 'Notes', values: notes.split('\n') }]),
    { key: 'Budget', value: poundsOf(budgetPence) },
    { key: 'Spent', value: `${poundsOf(spentPence)}, ${passes === 1 ? '1 pass' : `${passes} passes`} so far` },
    { key: 'Left of the budget', value: poundsOf(leftOf(funder)) },
    { key: 'Owes now', value: owedWords(owedPence) },
  ];
}

function changeWords({ at, beforePence, afterPence, reason, changedByName }: NamedChange) {
  return {
    title: `From ${poundsOf(beforePence)} to ${poundsOf(afterPence)}`,
    about: `${dayWords(at)}, ${changedByName}`,
    reason,
  };
}
