import { ApprovalStatements } from './approval-statements.service';
import { CarriedApprovals } from './carried-approvals.service';
import { PassportRepository } from './passport.repository';
import { StatementIssuers } from './statement-issuers.service';
import { StatementKeys } from './statement-keys.service';
import { StatementKeysRepository } from './statement-keys.repository';

/** Approvals that travel between registers. */
export const passportProviders = [
  PassportRepository,
  StatementKeysRepository,
  StatementKeys,
  ApprovalStatements,
  StatementIssuers,
  CarriedApprovals,
];
