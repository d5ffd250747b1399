import { ApiProperty } from '@nestjs/swagger';
import { INVITED_ROLES, type ListedInvitation } from '../staff-invitations.service';

export class InvitationResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: INVITED_ROLES, isArray: true })
  roles!: string[];

  @ApiProperty({ enum: ['waiting', 'accepted', 'withdrawn', 'ran-out'] })
  state!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the colleague' })
  invitedBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class InvitationsResponse {
  @ApiProperty({ type: [InvitationResponse], description: 'Newest first' })
  items!: InvitationResponse[];

  static of(found: readonly ListedInvitation[]): InvitationsResponse {
    return {
      items: found.map(({ id, email, roles, state, invitedBy, createdAt, expiresAt }) => ({
        id,
        email,
        roles: [...roles],
        state,
        invitedBy,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
    };
  }
}
