import { Injectable } from '@nestjs/common';
import { Audit, UnitOfWork, type Actor, type AuditDetails } from '@pa/platform';

/** What an operator did to a register. */
export interface OperatorDeed {
  readonly act: string;
  readonly registerId: string;
  readonly details?: AuditDetails;
}

/**
 * The operators' own record, on the platform: which of them did what to which register. The register's record says the same
 * without a name, for an operator is nobody there.
 */
@Injectable()
export class OperatorRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async note(operator: Actor, { act, registerId, details = {} }: OperatorDeed): Promise<void> {
    await this.unitOfWork.run(operator.licenseeId, async (tx) => {
      this.audit.record(tx, { actor: operator, act, subject: { kind: 'register', id: registerId }, details });
    });
  }
}
