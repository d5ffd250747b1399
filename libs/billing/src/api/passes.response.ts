import { ApiProperty } from '@nestjs/swagger';
import { LEDGER_ACCOUNTS } from '../ledger/ledger.repository';
import type { OwnPasses } from '../passes/own-passes.service';
import { PASS_MONTHS, PASS_SOURCES, type Pass } from '../passes/pass';
import type { DeskPass, MoneyDesk } from '../passes/pass-desk.service';
import { PASS_STANDINGS, standingAt } from '../passes/pass-state';
import { plansOf } from '../terms/pass-terms';

export class AccessPassResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Written on the cheque or the transfer' })
  reference!: string;

  @ApiProperty({ enum: PASS_SOURCES })
  source!: string;

  @ApiProperty({ enum: PASS_STANDINGS })
  standing!: string;

  @ApiProperty({ enum: PASS_MONTHS })
  months!: number;

  @ApiProperty({ description: 'Pence of GBP, with VAT' })
  pricePence!: number;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  startsAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  endsAt!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'What comes back, for one that was given back' })
  refundPence!: number | null;

  static of(pass: Pass, at: Date): AccessPassResponse {
    const { id, reference, source, months, pricePence, startsAt, endsAt, refundPence } = pass;
    return {
      id,
      reference,
      source,
      standing: standingAt(pass, at),
      months,
      pricePence,
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
      refundPence,
    };
  }
}

export class PassPlanResponse {
  @ApiProperty({ enum: PASS_MONTHS })
  months!: number;

  @ApiProperty({ description: 'Pence of GBP, with VAT' })
  pricePence!: number;
}

export class PassContactsResponse {
  @ApiProperty()
  used!: number;

  @ApiProperty()
  allowed!: number;
}

export class OwnPassesResponse {
  @ApiProperty({ description: 'false: everyone is let in without a pass' })
  needsPass!: boolean;

  @ApiProperty({ description: 'Where to send a cheque or a transfer, in the register’s words' })
  howToPay!: string;

  @ApiProperty({ type: [PassPlanResponse] })
  plans!: PassPlanResponse[];

  @ApiProperty({ type: [AccessPassResponse], description: 'Newest first' })
  items!: AccessPassResponse[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'How many PAs match the newest search that is kept, else the place',
  })
  matchingNow!: number | null;

  @ApiProperty({
    type: PassContactsResponse,
    nullable: true,
    description: 'PAs asked with the pass that runs; null: no limit',
  })
  contacts!: PassContactsResponse | null;

  static of({ terms, passes, contacts, matching, at }: OwnPasses): OwnPassesResponse {
    return {
      needsPass: terms.needsPass,
      howToPay: terms.howToPay,
      plans: plansOf(terms),
      contacts: contacts && { used: contacts.used, allowed: contacts.allowed },
      matchingNow: matching?.count ?? null,
      items: passes.map((pass) => AccessPassResponse.of(pass, at)),
    };
  }
}

export class NewPassResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

/** A pass on the staff's desk. */
export class DeskPassResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Ann B.' })
  employerName!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty({ enum: PASS_MONTHS })
  months!: number;

  @ApiProperty({ description: 'Pence of GBP that are to come, or to go back' })
  pence!: number;

  static of(pass: DeskPass): DeskPassResponse {
    const { id, employerName, reference, months, pricePence, refundPence } = pass;
    return { id, employerName, reference, months, pence: refundPence ?? pricePence };
  }
}

export class LedgerBalanceResponse {
  @ApiProperty({ enum: LEDGER_ACCOUNTS })
  account!: string;

  @ApiProperty({ description: 'Debits less credits, in pence; all of them come to 0' })
  pence!: number;
}

export class MoneyDeskResponse {
  @ApiProperty({ type: [DeskPassResponse], description: 'Wait for their payment; who waits longest first' })
  waiting!: DeskPassResponse[];

  @ApiProperty({ type: [DeskPassResponse], description: 'Were given back: money is to be sent' })
  refunds!: DeskPassResponse[];

  @ApiProperty({ type: [LedgerBalanceResponse] })
  balances!: LedgerBalanceResponse[];

  static of({ asked, refunds, balances }: MoneyDesk): MoneyDeskResponse {
    return {
      waiting: asked.map((pass) => DeskPassResponse.of(pass)),
      refunds: refunds.map((pass) => DeskPassResponse.of(pass)),
      balances: balances.map(({ account, pence }) => ({ account, pence })),
    };
  }
}
