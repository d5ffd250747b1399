import { ApiProperty } from '@nestjs/swagger';
import { DELIVERY_STATES, NEWS_KINDS, TRY_FAULTS } from '../webhook';
import type { Delivery, DeliveryState, NewsKind, TryFault, Webhook } from '../webhook';

export class WebhookResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  url!: string;

  @ApiProperty({ enum: NEWS_KINDS, isArray: true })
  kinds!: NewsKind[];

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: it gets news' })
  endedAt!: string | null;

  static of({ id, url, kinds, madeAt, endedAt }: Webhook): WebhookResponse {
    return { id, url, kinds: [...kinds], madeAt: madeAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
  }
}

export class WebhookListResponse {
  @ApiProperty({ type: [WebhookResponse] })
  items!: WebhookResponse[];
}

export class WebhookAddedResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    description:
      'Signs what we send: pa-register-signature is t=<unix time>,v1=<hex HMAC-SHA-256 of "<unix time>.<body>">. Told only now',
  })
  secret!: string;
}

export class WebhookNewsResponse {
  @ApiProperty({ format: 'uuid', description: 'Stands in the header pa-register-news; the same at every try' })
  id!: string;

  @ApiProperty({ enum: NEWS_KINDS })
  kind!: NewsKind;

  @ApiProperty({ format: 'uuid' })
  subjectId!: string;

  @ApiProperty({ example: 'approved' })
  subjectState!: string;

  @ApiProperty({ format: 'date-time' })
  happenedAt!: string;

  @ApiProperty({ enum: DELIVERY_STATES })
  state!: DeliveryState;

  @ApiProperty({ type: 'integer' })
  attempts!: number;

  @ApiProperty({ type: 'integer', nullable: true })
  lastStatus!: number | null;

  @ApiProperty({ enum: TRY_FAULTS, nullable: true })
  lastFault!: TryFault | null;

  static of(one: Delivery): WebhookNewsResponse {
    const { id, kind, subjectId, subjectState, happenedAt, state, attempts, lastStatus, lastFault } = one;
    const at = happenedAt.toISOString();
    return { id, kind, subjectId, subjectState, happenedAt: at, state, attempts, lastStatus, lastFault };
  }
}

export class WebhookNewsListResponse {
  @ApiProperty({ type: [WebhookNewsResponse], description: 'Newest first, 50 at most' })
  items!: WebhookNewsResponse[];
}
