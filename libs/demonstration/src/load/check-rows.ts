import type { Secrets } from '@pa/platform';
import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';

/** One made-up check: days are counted back from the load. */
interface MadeUpCheck {
  readonly kind: string;
  readonly level?: string;
  readonly workforce?: string;
  readonly issued: number;
  /** Days from today to its last; negative: it has ended. */
  readonly endsIn?: number;
  readonly state: 'declared' | 'seen' | 'status-checked' | 'not-accepted' | 'withdrawn';
  readonly told: number;
  readonly seen?: number;
  readonly statusChecked?: number;
  readonly isUpdated?: boolean;
  readonly permitted?: number;
  readonly refusal?: string;
  /** Days from today until staff look again. */
  readonly dueIn?: number;
}

const DBS = { kind: 'dbs', level: 'enhanced-barred', workforce: 'adult', issued: 400 } as const;
const SEEN_DBS = { ...DBS, state: 'seen', told: 230, seen: 220, dueIn: 875 } as const;
/** Certificates' numbers go six months after the decision: older ones have only their last four. */
const NUMBER_DAYS = 180;

/** The PA whom people who try the demonstration can be: most kinds, in good order. */
const KNOWN: readonly MadeUpCheck[] = [
  { ...SEEN_DBS, state: 'status-checked', isUpdated: true, statusChecked: 30, dueIn: 1065 },
  { kind: 'identity', issued: 1500, state: 'seen', told: 230, seen: 220 },
  { kind: 'right-to-work', issued: 1500, state: 'seen', told: 230, seen: 220 },
  { kind: 'driving-licence', issued: 900, endsIn: 1700, state: 'seen', told: 90, seen: 60 },
  { kind: 'business-insurance', issued: 20, endsIn: 345, state: 'declared', told: 2 },
];

/** What others have, one after the other: every state there is. */
const OTHERS: ReadonlyArray<readonly MadeUpCheck[]> = [
  [{ ...DBS, state: 'declared', told: 3 }],
  [SEEN_DBS],
  [],
  [{ ...DBS, state: 'seen', isUpdated: true, told: 120, seen: 100, dueIn: 995, permitted: 1 }],
  [{ kind: 'business-insurance', issued: 380, endsIn: -15, state: 'seen', told: 375, seen: 370 }],
  [{ ...DBS, level: 'basic', state: 'not-accepted', told: 40, refusal: 'not-original' }],
  [],
  [{ ...SEEN_DBS, told: 1080, seen: 1075, dueIn: 20 }],
  [{ kind: 'mot', issued: 340, endsIn: 25, state: 'seen', told: 300, seen: 290 }],
  [{ ...DBS, state: 'withdrawn', told: 500 }],
];

export interface ChecksToMake {
  readonly licenseeId: string;
  readonly now: Date;
  readonly today: string;
  readonly secrets: Secrets;
  readonly assessor: string;
}

/** Rows of `checks` for the PA in a place of the list. */
export function checkRows(personId: string, place: number, given: ChecksToMake): Array<Record<string, unknown>> {
  const checks = place === 0 ? KNOWN : (OTHERS[place % OTHERS.length] ?? []);
  return checks.map((check, index) => checkRow({ personId, check, id: seededId(`${personId}/check/${index}`) }, given));
}

interface OneCheck {
  readonly personId: string;
  readonly check: MadeUpCheck;
  readonly id: string;
}

function checkRow({ personId, check, id }: OneCheck, given: ChecksToMake): Record<string, unknown> {
  const { licenseeId, now, today } = given;
  return {
    licensee_id: licenseeId,
    id,
    person_id: personId,
    kind: check.kind,
    level: check.level ?? null,
    workforce: check.workforce ?? null,
    issued_on: daysAfter(today, -check.issued),
    valid_to: ahead(check.endsIn, today),
    is_updated: check.isUpdated ?? false,
    state: check.state,
    declared_at: ago(check.told, now),
    permission_at: ago(check.permitted, now),
    next_due: ahead(check.dueIn, today),
    refusal: check.refusal ?? null,
    decided_at: ago(check.seen ?? (check.refusal ? check.told - 5 : undefined), now),
    withdrawn_at: check.state === 'withdrawn' ? ago(10, now) : null,
    withdrawn_why: check.state === 'withdrawn' ? 'taken-out' : null,
    ...sightOf(check, given),
  };
}

/** Who of staff saw it, when, and what is still kept of its number. */
function sightOf(
  { kind, seen, statusChecked }: MadeUpCheck,
  { licenseeId, today, secrets, assessor }: ChecksToMake,
): Record<string, unknown> {
  const hasNumber = kind === 'dbs' && seen !== undefined;
  const seal = (text: string, column: string) => secrets.seal(licenseeId, text, `checks.${column}`);
  const looker = (days: number | undefined) => (days === undefined ? null : assessor);
  return {
    seen_by: looker(seen),
    seen_on: seen === undefined ? null : daysAfter(today, -seen),
    seen_how: seen === undefined ? null : 'in-person',
    status_checked_on: statusChecked === undefined ? null : daysAfter(today, -statusChecked),
    status_checked_by: looker(statusChecked),
    number_sealed: hasNumber && seen < NUMBER_DAYS ? seal('001700900123', 'number_sealed') : null,
    last_four_sealed: hasNumber ? seal('0123', 'last_four_sealed') : null,
  };
}

function ago(days: number | undefined, now: Date): string | null {
  return days === undefined ? null : daysBefore(now, days).toISOString();
}

function ahead(days: number | undefined, today: string): string | null {
  return days === undefined ? null : daysAfter(today, days);
}
