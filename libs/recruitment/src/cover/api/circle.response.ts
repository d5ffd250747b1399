import { ApiProperty } from '@nestjs/swagger';
import type { Circle, CircleMember } from '../cover-circle.service';
import type { KeptEmergencyPlan } from '../emergency-plans.service';

export class CircleMemberResponse {
  @ApiProperty({ format: 'uuid' })
  profileId!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ description: 'Is asked when you need cover' })
  isAsked!: boolean;

  static of({ profileId, displayName, isAsked }: CircleMember): CircleMemberResponse {
    return { profileId, displayName, isAsked };
  }
}

export class CircleResponse {
  @ApiProperty({ type: [CircleMemberResponse] })
  members!: CircleMemberResponse[];

  @ApiProperty({ type: [CircleMemberResponse], description: 'PAs who work or have covered for you, and are not in it' })
  suggested!: CircleMemberResponse[];

  static of({ members, suggested }: Circle): CircleResponse {
    const all = (list: readonly CircleMember[]) => list.map((one) => CircleMemberResponse.of(one));
    return { members: all(members), suggested: all(suggested) };
  }
}

export class EmergencyPlanResponse {
  @ApiProperty()
  people!: string;

  @ApiProperty()
  facts!: string;

  @ApiProperty()
  things!: string;

  @ApiProperty()
  never!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  updatedAt!: string | null;

  static of({ plan, updatedAt }: KeptEmergencyPlan): EmergencyPlanResponse {
    const { people, facts, things, never } = plan;
    return { people, facts, things, never, updatedAt: updatedAt?.toISOString() ?? null };
  }
}
