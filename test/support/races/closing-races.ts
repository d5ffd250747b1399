import { Identities } from '../../../libs/accounts/src/sessions/identities.service';
import { AccountClosing } from '../../../libs/accounts/src/privacy/closing/account-closing.service';
import { LegalHolds } from '../../../libs/accounts/src/privacy/holds/legal-holds.service';
import { StaleSignInError } from '../../../libs/accounts/src/factors/factors.errors';
import { UnitOfWork, type Actor } from '@pa/platform';
import { Erasure } from '../../../libs/accounts/src/privacy/closing/erasure.service';
import { v7 as newId } from 'uuid';
import { keptRace } from './kept-race';
import type { PeopleBed } from './people-bed';
import type { Race } from './race';

const TABLES = [
  'people',
  'account_closures',
  'account_erasures',
  'legal_holds',
  'browser_sessions',
  'known_devices',
  'security_news',
];

/** The account, its closing and what lets anybody in: they say the same. */
const standingOf =
  (bed: PeopleBed, { personId }: Actor) =>
  async () => {
    const [row] = await bed.behind<Record<'people' | 'closing' | 'closures' | 'holds' | 'marks', number>>(
      `SELECT (SELECT count(*)::int FROM people WHERE id = $1) AS people,
              (SELECT count(*)::int FROM people WHERE id = $1 AND closing_at IS NOT NULL) AS closing,
              (SELECT count(*)::int FROM account_closures WHERE person_id = $1) AS closures,
              (SELECT count(*)::int FROM legal_holds WHERE person_id = $1) AS holds,
              (SELECT count(*)::int FROM account_erasures) AS marks`,
      [personId],
    );
    if (!row) return 'unknown';
    const isOne = row.closing === row.closures && row.people + row.marks === 1;
    const how = row.people === 0 ? 'erased' : row.closing ? 'closed' : 'open';
    return `${isOne ? how : `muddled ${JSON.stringify(row)}`}${row.holds ? ' and held' : ''}`;
  };

/** As signing in ends, whatever the way was. */
const comeBack =
  (bed: PeopleBed, { personId }: Actor) =>
  async (): Promise<void> => {
    const device = { secret: 'laptop', name: 'Firefox on Linux', network: '203.0.113.x' };
    const session = { id: newId(), personId, way: 'password', kept: false, device } as const;
    if (!(await bed.get(Identities).begin(bed.licenseeId, session))) throw new StaleSignInError();
  };

async function closingRaces(bed: PeopleBed): Promise<Race[]> {
  const pa = await bed.add(['pa']);
  const close = () => bed.get(AccountClosing).closeOwn(pa, 'privacy');
  const race = { tables: TABLES, end: standingOf(bed, pa) };
  const twice = await keptRace(bed, {
    ...race,
    name: 'an account is closed twice',
    contenders: () => ({ once: close, again: close }),
    allowed: { 'once + again': 'closed: account-closed' },
  });
  const returning = await keptRace(bed, {
    ...race,
    name: 'an account is closed on one device as its owner signs in on another',
    contenders: () => ({ close, comeBack: comeBack(bed, pa) }),
    allowed: { 'close + comeBack': ['closed: account-closed', 'open: account-came-back, account-closed'] },
  });
  return [twice, returning];
}

/** The fourteen days are over, and the worker is at it. */
async function erasureRaces(bed: PeopleBed): Promise<Race[]> {
  const [pa, manager] = [await bed.add(['pa']), await bed.add(['manager'])];
  await bed.get(AccountClosing).closeOwn(pa, 'privacy');
  const before = new Date(bed.ways.clock.now().getTime() + 1000);
  const erase = async (): Promise<void> => {
    const stretch = { before, limit: 500, held: [], outbox: null as never };
    await bed.get(UnitOfWork).run(bed.licenseeId, (tx) => bed.get(Erasure).eraseDue(tx, stretch));
  };
  const hold = () => bed.get(LegalHolds).place(manager, pa.personId, { reason: 'A claim', reviewOn: '2026-09-01' });
  const race = { tables: TABLES, end: standingOf(bed, pa) };
  return [
    await keptRace(bed, {
      ...race,
      name: 'an account is put on hold as it is erased',
      contenders: () => ({ erase, hold }),
      allowed: { erase: 'erased: account-erased', 'erase + hold': 'closed and held: hold-placed' },
    }),
    await keptRace(bed, {
      ...race,
      name: 'the owner of an account comes back as it is erased',
      contenders: () => ({ erase, comeBack: comeBack(bed, pa) }),
      allowed: { erase: 'erased: account-erased', 'erase + comeBack': 'open: account-came-back' },
    }),
  ];
}

/** Leaving, coming back, and what keeps an account from going. */
export const closingRaceGroups = { 'closing an account': closingRaces, 'erasing an account': erasureRaces };
