import { erasableFrom, type LicenceStanding } from '@pa/platform';
import { dateWords } from '../components/time-words';

/** What stands above every page of a register whose licence does not stand as it should. */
export interface LicenceNotice {
  readonly text: string;
  /** Otherwise it is for the register's staff alone: people have no part in it. */
  readonly isForAll: boolean;
}

const STILL = 'You can still sign in, report or block someone, get a copy of your data and close your account.';

/** Null where there is nothing to say. */
export function licenceNotice(licence: LicenceStanding | undefined): LicenceNotice | null {
  if (licence?.state === 'past-due') return { text: overdueWords(licence.gracedUntil), isForAll: false };
  if (licence?.state === 'suspended')
    return { text: `This register takes no changes at the moment. ${STILL}`, isForAll: true };
  if (licence?.state === 'ended')
    return { text: `This register has closed. ${STILL}${leaveWords(licence)}`, isForAll: true };
  return null;
}

function leaveWords(licence: LicenceStanding): string {
  const from = erasableFrom(licence);
  return from
    ? ` Please do so before ${dateWords(from.slice(0, 10))}: from then on, everything here can be deleted.`
    : '';
}

function overdueWords(until: string | null): string {
  const day = until === null ? '' : ` until ${dateWords(until.slice(0, 10))}`;
  return `The fee for this register is late. Everything works as usual${day}. Please talk to the people who run the platform.`;
}
