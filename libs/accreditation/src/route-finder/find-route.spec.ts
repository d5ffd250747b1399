import { allowsEnhanced, findRoute } from './find-route';
import { NATIONS, WORKS_AS, type RouteFacts } from './route';
import { costsOn, ROUTE_COSTS } from './route-costs';
import { ROUTE_TABLE } from './route-table';
import { bringWords, LEVEL_WORDS, whoAppliesWords } from './route-words';
import { classOfTasks, TASK_CLASSES, WORKS_WITH } from './task-classes';

/** Every set of facts there is: 4 × 3 × 4 × 2 × 2. */
const ALL_FACTS: readonly RouteFacts[] = NATIONS.flatMap((nation) =>
  WORKS_WITH.flatMap((worksWith) =>
    TASK_CLASSES.flatMap((tasks) =>
      [true, false].flatMap((often) => WORKS_AS.map((worksAs) => ({ nation, worksWith, tasks, often, worksAs }))),
    ),
  ),
);

const ADULT_CARE: RouteFacts = {
  nation: 'england',
  worksWith: 'adult',
  tasks: 'regulated',
  often: true,
  worksAs: 'employed',
};

describe('the way to a check', () => {
  it('answers every set of facts', () => {
    expect(ALL_FACTS).toHaveLength(192);
    for (const facts of ALL_FACTS) expect(findRoute(facts).id).toBeTruthy();
  });

  it.each(ROUTE_TABLE.map(({ id }) => id))('reaches the row %s', (id) => {
    expect(ALL_FACTS.filter((facts) => findRoute(facts).id === id)).not.toHaveLength(0);
  });

  it('has a row of its own name for each outcome, a source on the web and a day to look again', () => {
    expect(new Set(ROUTE_TABLE.map(({ id }) => id)).size).toBe(ROUTE_TABLE.length);
    for (const row of ROUTE_TABLE) {
      expect(row.source.url).toMatch(/^https:\/\//);
      expect(row.reviewBy).toMatch(/^20\d{2}-\d{2}-\d{2}$/);
      expect(LEVEL_WORDS[row.level]).toBeTruthy();
      expect(whoAppliesWords(row).length).toBeGreaterThan(0);
      expect(bringWords(row).length).toBeGreaterThan(0);
    }
  });

  it('throws where a table has no row, rather than guess', () => {
    expect(() => findRoute(ADULT_CARE, [])).toThrow('No way is written');
  });

  it('sends self-employed people and personal employees to an umbrella body for an enhanced check in England and Wales', () => {
    for (const nation of ['england', 'wales'] as const)
      for (const worksAs of WORKS_AS) {
        const { level, whoApplies } = findRoute({ ...ADULT_CARE, nation, worksAs });
        expect([level, whoApplies]).toEqual(['enhanced-adult-list', 'umbrella-body']);
      }
  });

  it('looks at both lists where a PA cares for adults and children', () => {
    expect(findRoute({ ...ADULT_CARE, worksWith: 'both' }).level).toBe('enhanced-both-lists');
    expect(findRoute({ ...ADULT_CARE, worksWith: 'child' }).level).toBe('enhanced-child-list');
  });

  it('looks at the list for adults alone where a PA only shops for adults and children, at both where they care, and asks else', () => {
    const levelOf = (tasks: readonly string[]) =>
      findRoute({ ...ADULT_CARE, worksWith: 'both', tasks: classOfTasks(tasks, 'both') }).level;
    expect(levelOf(['shopping'])).toBe('enhanced-adult-list');
    expect(levelOf(['money-and-bills', 'leisure'])).toBe('ask');
    expect(levelOf(['shopping', 'washing'])).toBe('enhanced-both-lists');
  });

  it('never lets anyone ask for an enhanced check for cleaning, and says ask where the law does not settle it', () => {
    expect(allowsEnhanced({ ...ADULT_CARE, tasks: 'other' })).toBe(false);
    expect(allowsEnhanced({ ...ADULT_CARE, tasks: 'contact' })).toBeNull();
    expect(allowsEnhanced(ADULT_CARE)).toBe(true);
    expect(allowsEnhanced({ ...ADULT_CARE, nation: 'scotland' })).toBe(true);
  });
});

describe('what tasks mean for a check', () => {
  it('takes the strictest of them', () => {
    expect(classOfTasks(['cleaning', 'washing'], 'adult')).toBe('regulated');
    expect(classOfTasks(['cleaning', 'leisure'], 'adult')).toBe('contact');
    expect(classOfTasks(['cleaning'], 'adult')).toBe('other');
    expect(classOfTasks([], 'adult')).toBe('other');
  });

  it('counts household money as care for adults alone', () => {
    expect(classOfTasks(['money-and-bills'], 'adult')).toBe('regulated');
    expect(classOfTasks(['money-and-bills'], 'both')).toBe('household');
    expect(classOfTasks(['money-and-bills'], 'child')).toBe('other');
  });

  it('asks about a task that nobody has looked at', () => {
    expect(classOfTasks(['juggling'], 'adult')).toBe('contact');
  });
});

describe('what a check costs', () => {
  it('is known for a day, and left out for a day before', () => {
    expect(costsOn(['dbs-enhanced'], '2026-11-22').map(({ pence }) => pence)).toEqual([4950]);
    expect(costsOn(['dbs-enhanced'], '2020-01-01')).toEqual([]);
  });

  it('is known today for every cost that a row names', () => {
    for (const { costs } of ROUTE_TABLE) expect(costsOn(costs, '2026-11-22')).toHaveLength(costs.length);
    expect(ROUTE_COSTS.every(({ pence }) => Number.isInteger(pence))).toBe(true);
  });
});
