import { ApiProperty } from '@nestjs/swagger';
import { DISPUTE_REASONS } from '../disputes/dispute';
import { DISPUTE_STANDINGS } from '../disputes/dispute-facts';
import type { DeskDispute } from '../disputes/disputes.service';

export class DisputeResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'null: it has gone with its account' })
  passId!: string | null;

  @ApiProperty({ description: 'What Stripe calls it' })
  stripeId!: string;

  @ApiProperty({ enum: DISPUTE_STANDINGS, description: 'answer: the register has to say something by dueAt' })
  standing!: string;

  @ApiProperty({ enum: DISPUTE_REASONS })
  reason!: string;

  @ApiProperty({ description: 'Pence of GBP' })
  amountPence!: number;

  @ApiProperty({ description: 'What Stripe charges for it, in pence of GBP' })
  feePence!: number;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  dueAt!: string | null;

  static of(dispute: DeskDispute): DisputeResponse {
    const { id, pass, disputeId, standing, reason, amountPence, feePence, feeBackPence, openedAt, dueAt } = dispute;
    return {
      id,
      passId: pass?.id ?? null,
      stripeId: disputeId,
      standing,
      reason,
      amountPence,
      feePence: feePence - feeBackPence,
      openedAt: openedAt.toISOString(),
      dueAt: dueAt?.toISOString() ?? null,
    };
  }
}

export class DisputesResponse {
  @ApiProperty({ type: [DisputeResponse], description: 'What is to be answered first, soonest first; 200 at most' })
  items!: DisputeResponse[];

  static of(disputes: readonly DeskDispute[]): DisputesResponse {
    return { items: disputes.map((dispute) => DisputeResponse.of(dispute)) };
  }
}
