import { Injectable } from '@nestjs/common';
import {
  ACTING_SCOPES,
  Clock,
  hasRole,
  UnitOfWork,
  type ActingScope,
  type Actor,
  type Role,
  type Transaction,
} from '@pa/platform';
import { validate as isUuid } from 'uuid';
import { localDay } from '../local-day';

/** Staff who may run the account of someone who never goes online. */
export const ASSISTING_ROLES: readonly Role[] = ['co-ordinator', 'manager'];

/** Whom somebody acts for, as the database says it now. */
interface ActedFor {
  readonly person_id: string;
  readonly display_name: string;
  readonly doing_as: 'representative' | 'staff';
  /** As what they are acted for: nobody but staff acts for a PA. */
  readonly roles: readonly Role[];
  readonly scopes: readonly ActingScope[];
}

/**
 * Nobody acts who may not act now: the state, the date and the other's account are looked at with each request, so an end
 * holds at once. One statement, because every page of somebody who acts waits for it.
 */
const WHOM = `
  WITH held AS (
    SELECT r.employer_id AS person_id, 'representative' AS doing_as, r.scopes, ARRAY['employer'] AS roles
      FROM representations r
     WHERE r.licensee_id = $1 AND r.id = $2 AND r.representative_id = $3 AND r.state = 'active' AND r.until_day >= $4
    UNION ALL
    SELECT a.person_id, 'staff', $5::text[], ARRAY['employer', 'pa']
      FROM assisted_accounts a
     WHERE a.licensee_id = $1 AND a.id = $2 AND a.ended_at IS NULL AND $6)
  SELECT p.id AS person_id, p.display_name, held.doing_as, held.scopes,
         ARRAY(SELECT role FROM unnest(p.roles) role WHERE role = ANY (held.roles)) AS roles
    FROM held JOIN people p ON p.licensee_id = $1 AND p.id = held.person_id
   WHERE p.suspended_at IS NULL AND p.closing_at IS NULL AND p.roles && held.roles`;

/** The same asked by the worker, of two people: whoever may act at all may look. */
const WHETHER = `
  SELECT 1
    FROM people p JOIN people d ON d.licensee_id = $1 AND d.id = $2
   WHERE p.licensee_id = $1 AND p.id = $3 AND p.suspended_at IS NULL AND p.closing_at IS NULL AND d.suspended_at IS NULL AND d.closing_at IS NULL
     AND (('employer' = ANY (p.roles)
           AND EXISTS (SELECT 1 FROM representations r
                   WHERE r.licensee_id = $1 AND r.representative_id = d.id AND r.employer_id = p.id
                     AND r.state = 'active' AND r.until_day >= $4))
       OR (d.roles && $5::text[]
           AND EXISTS (SELECT 1 FROM assisted_accounts a
                        WHERE a.licensee_id = $1 AND a.person_id = p.id AND a.ended_at IS NULL)))`;

/** Turns somebody who acts for another into the actor that the services see: the other one, by their hands. */
@Injectable()
export class Acting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The person acted for, with `doer` as the hands; null when this doer may not act under this id, or no longer. The id is
   * a representation's, or for staff that of an assisted account.
   */
  async actorFor(doer: Actor, id: string): Promise<Actor | null> {
    if (!isUuid(id) || doer.by) return null;
    const mayAssist = hasRole(doer, ...ASSISTING_ROLES) && doer.strong !== false;
    const today = localDay(this.clock.now());
    const [whom] = await this.unitOfWork.once<ActedFor>(doer.licenseeId, {
      text: WHOM,
      values: [doer.licenseeId, id, doer.personId, today, ACTING_SCOPES, mayAssist],
    });
    return whom ? actingActor(doer, id, whom) : null;
  }

  /** Whether somebody acts for a person at this moment, as their representative or as staff, though nobody asks just now. */
  async mayLookFor(
    tx: Transaction,
    { doerId, personId }: { readonly doerId: string; readonly personId: string },
  ): Promise<boolean> {
    const today = localDay(this.clock.now());
    return (await tx.query(WHETHER, [tx.licenseeId, doerId, personId, today, ASSISTING_ROLES])).length > 0;
  }
}

/** The way in and its strength are the doer's; name, id and role those of the person acted for. */
function actingActor(doer: Actor, representationId: string, whom: ActedFor): Actor {
  return {
    ...doer,
    personId: whom.person_id,
    displayName: whom.display_name,
    roles: whom.roles,
    by: {
      personId: doer.personId,
      displayName: doer.displayName,
      as: whom.doing_as,
      representationId,
      scopes: whom.scopes,
      roles: doer.roles,
    },
  };
}
