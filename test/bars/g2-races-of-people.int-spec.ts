import { closingRaceGroups } from '../support/races/closing-races';
import { invitationRaces } from '../support/races/invitation-races';
import { PeopleBed } from '../support/races/people-bed';
import { faultsOfAll, RACES_TAKE_MS } from '../support/races/race';
import { representativeRaces } from '../support/races/representative-races';
import { staffRaces } from '../support/races/staff-races';
import { wayInRaces } from '../support/races/way-in-races';

const GROUPS = { ...invitationRaces, ...representativeRaces, ...staffRaces, ...wayInRaces, ...closingRaceGroups };

/**
 * G2. Every pair of deeds that settle one thing, raced: invitations, acting for somebody, decisions of two colleagues, what
 * works once, and what must not all go. Nothing is done twice, who loses is told why in words, and the database and the audit
 * say the same as the answers. Seen red with read-then-write for a correction's answer and for an app's code, with an
 * invitation's row and the managers' rows read without a lock, and on the code as it was for: withdrawing an invitation that
 * was accepted (said to be done), a colleague who accepts and leaves (a deadlock), a manager who closes their account and
 * demotes the other one, two passwords chosen at once, and coming back as the account is erased (a broken foreign key).
 */
describe('G2: of two people who do the same thing at once one does it, and the other is told', () => {
  let bed: PeopleBed;

  beforeAll(async () => {
    bed = await PeopleBed.start();
  });

  afterAll(() => bed?.close());
  beforeEach(() => bed.clear());

  it.each(Object.entries(GROUPS))(
    '%s',
    async (_name, racesOf) => expect(await faultsOfAll(await racesOf(bed))).toEqual({}),
    RACES_TAKE_MS,
  );
});
