import { RuleBook } from '../../libs/recruitment/src/rules/rule-book.service';
import type { TestApp } from './app';
import type { TestPerson } from './people';
import type { TestRegister } from './registers';

/** What an address can name of rules by date. */
export interface RuleIds {
  readonly ruleId: string;
}

/** A row of the register's own, in a year of its own, in words that tell the register. */
export async function fillRules({ app }: TestApp, register: TestRegister, manager: TestPerson): Promise<RuleIds> {
  const book = app.get(RuleBook, { strict: false });
  const own = (await book.list(manager.actor)).rows.filter(({ ownId }) => ownId !== null);
  const years = own.map(({ validFrom }) => Number(validFrom.slice(0, 4)));
  const year = Math.max(2039, ...years.filter((each) => each < 2060)) + 1;
  const ruleId = await book.add(manager.actor, {
    key: 'terms.written-statement',
    value: `${register.canary} asks for written terms.`,
    validFrom: `${year}-01-01`,
    validTo: `${year}-12-31`,
    sourceTitle: register.canary,
    sourceUrl: 'https://example.org/terms',
    reviewBy: `${year}-12-01`,
    notes: register.canary,
  });
  return { ruleId };
}
