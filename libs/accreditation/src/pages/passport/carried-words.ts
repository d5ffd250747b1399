import { localDay } from '@pa/accounts';
import { dateWords } from '@pa/web';
import type { CarriedApproval } from '../../passport/carried-approvals.service';

/** What another register says of a PA, and when it said so. */
export function carriedWords({ since, until, issuedAt }: CarriedApproval): string {
  return `Approved from ${dateWords(since)} until ${dateWords(until)}, as they wrote on ${dateWords(localDay(issuedAt))}.`;
}

/** The same for staff, with who says it. What has ended says so. */
export function carriedLines(carried: readonly CarriedApproval[]): string[] {
  return carried.map((one) => `${one.address}: ${carriedWords(one)}${one.isOver ? ' It has ended.' : ''}`);
}
