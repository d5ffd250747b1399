import { CheckDesk, OwnCheckPlan, OwnChecks } from '@pa/accreditation';
import type { Actor } from '@pa/platform';
import type { TestApp } from './app';

/** What an address or a form can name of checks. */
export interface CheckIds {
  /** Told of, and not seen yet. Of the first version. */
  readonly checkId: string;
  /** Seen, on the Update Service, and the PA said yes to one look. Of the third version. */
  readonly permittedCheckId: string;
  /** Seen, on the Update Service, without that yes. Of the second version. */
  readonly seenCheckId: string;
}

const TOLD = { workforce: 'adult', issuedOn: '2025-11-03', validTo: null, isUpdated: true } as const;

/** Three checks of a PA: told, seen, and seen with a yes to a look at the Update Service; and the one they want to get. */
export async function fillChecks(
  { app }: TestApp,
  { pa, assessor }: { pa: Actor; assessor: Actor },
): Promise<CheckIds> {
  const facts = {
    nation: 'england',
    worksWith: 'adult',
    tasks: 'regulated',
    often: true,
    worksAs: 'employed',
  } as const;
  await app.get(OwnCheckPlan).keep(pa, facts);
  const own = app.get(OwnChecks);
  const checkId = await own.declare(pa, { ...TOLD, kind: 'dbs', level: 'enhanced-barred' });
  const [seenCheckId, permittedCheckId] = [
    await own.declare(pa, { ...TOLD, kind: 'dbs', level: 'basic' }),
    await own.declare(pa, { ...TOLD, kind: 'dbs', level: 'enhanced' }),
  ];
  for (const id of [seenCheckId, permittedCheckId])
    await app
      .get(CheckDesk)
      .see(assessor, id, { version: 1, how: 'in-person', on: '2026-01-05', number: '001234567890' });
  await own.permit(pa, permittedCheckId);
  return { checkId, permittedCheckId, seenCheckId };
}
