import { ApiProperty } from '@nestjs/swagger';
import { cardCodeInFours } from '../../cards/card-code';
import { LIVE_STATES, type LiveStanding } from '../../cards/live-standing';
import type { OwnCard } from '../../cards/own-card.service';

/** All that a card says to whoever has its code. */
export class LiveCardResponse {
  @ApiProperty({ example: 'North West PA Register' })
  registerName!: string;

  @ApiProperty({ enum: LIVE_STATES })
  state!: string;

  @ApiProperty({ type: String, nullable: true, example: '2026-01-05', description: 'First day of the approval' })
  since!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2028-01-04', description: 'Its last day' })
  until!: string | null;

  @ApiProperty()
  checkedAt!: Date;

  static of({ state, since, until, checkedAt }: LiveStanding, registerName: string): LiveCardResponse {
    return { registerName, state, since, until, checkedAt };
  }
}

/** A PA's own card. */
export class OwnCardResponse {
  @ApiProperty({ description: 'First name and initial, as it stands on the card' })
  name!: string;

  @ApiProperty({ example: 'ABCD-EFGH-JKMN-PQRS' })
  code!: string;

  @ApiProperty({ description: 'Where the picture on the card leads' })
  url!: string;

  @ApiProperty()
  madeAt!: Date;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: LIVE_STATES })
  state!: string;

  @ApiProperty({ type: String, nullable: true, example: '2028-01-04' })
  until!: string | null;

  static of({ name, code, madeAt, version, standing }: OwnCard, url: string): OwnCardResponse {
    return { name, code: cardCodeInFours(code), url, madeAt, version, state: standing.state, until: standing.until };
  }
}
