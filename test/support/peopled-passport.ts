import { UnitOfWork, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { PassportRepository } from '../../libs/accreditation/src/passport/passport.repository';
import { holderMark } from '../../libs/accreditation/src/passport/statement';
import type { TestApp } from './app';

/** What an address can name of approvals that travel. */
export interface PassportIds {
  /** Brought by the PA. */
  readonly carriedApprovalId: string;
  /** A register whose approvals are taken, and nobody has brought one of it. */
  readonly spareIssuerId: string;
}

/** Two registers whose approvals are taken, and an approval of one of them. */
export async function fillPassport({ app }: TestApp, { licenseeId, personId }: Actor): Promise<PassportIds> {
  const rows = app.get(PassportRepository);
  const [carriedApprovalId, issuerId, spareIssuerId] = [newId(), newId(), newId()];
  const at = new Date();
  const days = { since: '2026-01-05', until: '2099-01-04', issuedAt: at };
  const issuer = (id: string) => ({ id, address: `https://${id}.example`, keys: [], addedAt: at });
  await app.get(UnitOfWork).run(licenseeId, async (tx) => {
    await rows.putIssuer(tx, issuer(issuerId));
    await rows.putIssuer(tx, issuer(spareIssuerId));
    const statement = { id: carriedApprovalId, issuer: '', holder: holderMark('nobody'), ...days };
    await rows.putCarried(tx, statement, { personId, issuerId, at });
  });
  return { carriedApprovalId, spareIssuerId };
}
