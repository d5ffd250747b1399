import type { RouteFacts, RouteRow } from './route';
import { ROUTE_TABLE } from './route-table';

/** The first row of the table that holds; the table has one for all facts, which a test shows. */
export function findRoute(facts: RouteFacts, table: readonly RouteRow[] = ROUTE_TABLE): RouteRow {
  const found = table.find((row) => holds(row, facts));
  if (!found) throw new Error(`No way is written for ${JSON.stringify(facts)}.`);
  return found;
}

function holds({ when }: RouteRow, facts: RouteFacts): boolean {
  return (
    isIn(when.nation, facts.nation) &&
    isIn(when.worksWith, facts.worksWith) &&
    isIn(when.tasks, facts.tasks) &&
    isIn(when.worksAs, facts.worksAs) &&
    (when.often === undefined || when.often === facts.often)
  );
}

function isIn<Fact>(allowed: readonly Fact[] | undefined, fact: Fact): boolean {
  return allowed === undefined || allowed.includes(fact);
}

/**
 * Whether a job's tasks allow an enhanced DBS check with a barred list: yes, no, or null where one must ask. Adverts and
 * offers refuse what is not allowed.
 */
export function allowsEnhanced(facts: RouteFacts): boolean | null {
  const { level } = findRoute(facts);
  if (level === 'ask') return null;
  return level.startsWith('enhanced') || level === 'pvg';
}
