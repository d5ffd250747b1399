import { ApiProperty } from '@nestjs/swagger';
import { firstNameOf } from '../../conversations/conversation';
import { REQUEST_STATES, type OwnRequest } from '../contact-request';

export class ContactRequestIdResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class TalkOpenedResponse {
  @ApiProperty({ format: 'uuid' })
  conversationId!: string;
}

export class ContactRequestResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: REQUEST_STATES })
  state!: string;

  @ApiProperty({ example: 'Ann' })
  employerName!: string;

  @ApiProperty({ example: 'Amira' })
  paName!: string;

  @ApiProperty({ description: 'What the employer wrote' })
  words!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why the PA said no' })
  reason!: string | null;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Where they talk now' })
  conversationId!: string | null;

  static of(request: OwnRequest): ContactRequestResponse {
    const { id, state, words, reason, askedAt, decidedAt, conversationId } = request;
    return {
      ...{ id, state, words, reason, conversationId },
      employerName: firstNameOf(request.employerName),
      paName: firstNameOf(request.paName),
      askedAt: askedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    };
  }
}
