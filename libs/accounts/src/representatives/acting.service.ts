import { Injectable } from '@nestjs/common';
import { ACTING_SCOPES, Clock, hasRole, type ActingScope, type Actor, type Role, type Transaction } from '@pa/platform';
import { localDay } from '../local-day';

/** Staff who may run the account of someone who never goes online. */
export const ASSISTING_ROLES: readonly Role[] = ['co-ordinator', 'manager'];

/** Whom somebody acts for, as the database says it now. */
interface ActedFor {
  readonly person_id: string;
  readonly display_name: string;
  readonly scopes: readonly ActingScope[];
}

/** Nobody acts who may not act now: the state, the date and both accounts are looked at each time, so an end holds at once. */
const REPRESENTED = `
  SELECT e.id AS person_id, e.display_name, r.scopes
    FROM representations r
    JOIN people e ON e.licensee_id = r.licensee_id AND e.id = r.employer_id
   WHERE r.licensee_id = $1 AND r.id = $2 AND r.representative_id = $3
     AND r.state = 'active' AND r.until_day >= $4 AND e.suspended_at IS NULL AND 'employer' = ANY (e.roles)`;

const ASSISTED = `
  SELECT e.id AS person_id, e.display_name, $3::text[] AS scopes
    FROM assisted_accounts a
    JOIN people e ON e.licensee_id = a.licensee_id AND e.id = a.person_id
   WHERE a.licensee_id = $1 AND a.id = $2 AND a.ended_at IS NULL AND e.suspended_at IS NULL AND 'employer' = ANY (e.roles)`;

/** Turns somebody who acts for another into the actor that the services see: the other one, by their hands. */
@Injectable()
export class Acting {
  constructor(private readonly clock: Clock) {}

  /**
   * The person acted for, with `doer` as the hands; null when this doer may not act under this id, or no longer. The id is
   * a representation's, or for staff that of an assisted account.
   */
  async actorFor(tx: Pick<Transaction, 'licenseeId' | 'query'>, id: string, doer: Actor): Promise<Actor | null> {
    const represented = await tx.query<ActedFor>(REPRESENTED, [
      tx.licenseeId,
      id,
      doer.personId,
      localDay(this.clock.now()),
    ]);
    if (represented[0]) return actingActor(doer, { id, as: 'representative', for: represented[0] });
    if (!hasRole(doer, ...ASSISTING_ROLES) || doer.strong === false) return null;
    const assisted = await tx.query<ActedFor>(ASSISTED, [tx.licenseeId, id, ACTING_SCOPES]);
    return assisted[0] ? actingActor(doer, { id, as: 'staff', for: assisted[0] }) : null;
  }
}

interface Hold {
  readonly id: string;
  readonly as: 'representative' | 'staff';
  readonly for: ActedFor;
}

/** The way in and its strength are the doer's; name, id and role those of the person acted for. */
function actingActor(doer: Actor, hold: Hold): Actor {
  return {
    ...doer,
    personId: hold.for.person_id,
    displayName: hold.for.display_name,
    roles: ['employer'],
    by: {
      personId: doer.personId,
      displayName: doer.displayName,
      as: hold.as,
      representationId: hold.id,
      scopes: hold.for.scopes,
    },
  };
}
