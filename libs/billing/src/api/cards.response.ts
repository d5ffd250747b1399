import { ApiProperty } from '@nestjs/swagger';
import type { CardSellingView } from '../cards/card-selling.service';

export class CardPageResponse {
  @ApiProperty({ type: String, nullable: true, description: 'A page of Stripe’s; null where the money has come' })
  url!: string | null;
}

export class CardAccountResponse {
  @ApiProperty({ description: 'false: nobody can pay by card on this installation' })
  isPossible!: boolean;

  @ApiProperty({ description: 'The register has an account with Stripe' })
  isOpened!: boolean;

  @ApiProperty({ description: 'Employers can pay by card' })
  takesCards!: boolean;

  @ApiProperty({ description: 'How many things Stripe still wants to know' })
  requirementsDue!: number;

  static of({ isPossible, account }: CardSellingView): CardAccountResponse {
    return {
      isPossible,
      isOpened: account !== null,
      takesCards: isPossible && (account?.chargesEnabled ?? false),
      requirementsDue: account?.requirementsDue ?? 0,
    };
  }
}
