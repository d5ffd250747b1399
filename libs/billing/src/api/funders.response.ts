import { ApiProperty } from '@nestjs/swagger';
import { FUNDER_LINE_KINDS, leftOf, owedBy } from '../funders/funder';
import type { FunderAccount } from '../funders/funders.repository';
import type { FundersPage, NamedChange, OpenedFunder } from '../funders/funders.service';
import type { Statement, StatementLine } from '../funders/statement';

export class FunderResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  startsOn!: string;

  @ApiProperty()
  endsOn!: string;

  @ApiProperty()
  budgetPence!: number;

  @ApiProperty({ description: 'Of the budget, in pence' })
  leftPence!: number;

  @ApiProperty({ description: 'In pence; below 0 where more was paid than is owed' })
  owedPence!: number;

  static of(funder: FunderAccount): FunderResponse {
    const { id, name, startsOn, endsOn, budgetPence, owedPence } = funder;
    return { id, name, startsOn, endsOn, budgetPence, leftPence: leftOf(funder), owedPence };
  }
}

export class FundersResponse {
  @ApiProperty({ type: [FunderResponse] })
  items!: FunderResponse[];

  @ApiProperty({ description: 'How many there are on all pages' })
  total!: number;

  static of({ funders, total }: FundersPage): FundersResponse {
    return { items: funders.map((one) => FunderResponse.of(one)), total };
  }
}

export class BudgetChangeResponse {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  beforePence!: number;

  @ApiProperty()
  afterPence!: number;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  changedBy!: string;

  static of({ at, beforePence, afterPence, reason, changedByName }: NamedChange): BudgetChangeResponse {
    return { at: at.toISOString(), beforePence, afterPence, reason, changedBy: changedByName };
  }
}

export class OpenedFunderResponse extends FunderResponse {
  @ApiProperty()
  reference!: string;

  @ApiProperty()
  contact!: string;

  @ApiProperty()
  notes!: string;

  @ApiProperty({ type: [BudgetChangeResponse], description: 'Newest first' })
  budgetChanges!: BudgetChangeResponse[];

  static opened({ funder, changes }: OpenedFunder): OpenedFunderResponse {
    const { reference, contact, notes } = funder;
    const budgetChanges = changes.map((one) => BudgetChangeResponse.of(one));
    return { ...FunderResponse.of(funder), reference, contact, notes, budgetChanges };
  }
}

export class StatementLineResponse {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: FUNDER_LINE_KINDS })
  kind!: string;

  @ApiProperty({ description: 'What it adds to what is owed; below 0 where it takes away' })
  pence!: number;

  @ApiProperty()
  owedAfterPence!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'The pass’s number with this funder: it names nobody' })
  passNumber!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  months!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  receiptNumber!: number | null;

  static of(line: StatementLine): StatementLineResponse {
    const pass = line.kind === 'payment' ? null : line;
    return {
      at: line.at.toISOString(),
      kind: line.kind,
      pence: owedBy(line),
      owedAfterPence: line.owedPence,
      passNumber: pass?.passNumber ?? null,
      months: pass?.months ?? null,
      receiptNumber: line.kind === 'payment' ? line.receiptNumber : null,
    };
  }
}

export class StatementResponse {
  @ApiProperty()
  from!: string;

  @ApiProperty()
  to!: string;

  @ApiProperty({ description: 'Owed before the first day, in pence' })
  openingPence!: number;

  @ApiProperty({ type: [StatementLineResponse] })
  lines!: StatementLineResponse[];

  @ApiProperty({ description: 'Owed at the end of the last day, as the books have it' })
  closingPence!: number;

  @ApiProperty({ description: 'Left of the budget today' })
  leftPence!: number;

  static of({ funder, period, openingPence, lines, closingPence }: Statement): StatementResponse {
    const told = lines.map((line) => StatementLineResponse.of(line));
    return { ...period, openingPence, lines: told, closingPence, leftPence: leftOf(funder) };
  }
}

export class NewFunderResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
