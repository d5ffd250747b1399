import { RuleBook } from '../../libs/recruitment/src/rules/rule-book.service';
import type { TestApp } from './app';
import type { TestMember } from './people';
import type { TestRegister } from './registers';

/** What an address can name of rules by date. */
export interface RuleIds {
  readonly ruleId: string;
}

/** Own rows of the tests are for a day each before this one; those that a test adds by a form come after. */
const LAST = '2060-01-01';

/** A row of the register's own, for a day of its own, in words that tell the register. */
export async function fillRules({ app }: TestApp, register: TestRegister, manager: TestMember): Promise<RuleIds> {
  const book = app.get(RuleBook, { strict: false });
  const own = (await book.list(manager.actor)).rows.filter(({ ownId }) => ownId !== null);
  const days = own.map(({ validFrom }) => validFrom).filter((day) => day < LAST);
  const day = dayAfter(days.toSorted().at(-1) ?? '2040-01-01');
  const ruleId = await book.add(manager.actor, {
    key: 'terms.written-statement',
    value: `${register.canary} asks for written terms.`,
    validFrom: day,
    validTo: day,
    sourceTitle: register.canary,
    sourceUrl: 'https://example.org/terms',
    reviewBy: day,
    notes: register.canary,
  });
  return { ruleId };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
