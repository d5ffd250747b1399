import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '@pa/platform';
import type { SeenView, ViewedThing } from '../view';
import type { ViewAlert } from '../view-alerts.repository';
import type { ViewsPage } from '../views.service';

export class ViewResponse {
  @ApiProperty({ format: 'uuid', description: 'Send it to /api/v1/me/hides to hide from whoever it was' })
  id!: string;

  @ApiProperty({ enum: ['pa-profile', 'account'] })
  what!: ViewedThing;

  @ApiProperty({ enum: ROLES, description: 'What they were when they looked' })
  role!: Role;

  @ApiProperty({ type: String, nullable: true, example: 'M14', description: 'First half of an employer’s postcode' })
  near!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Only of staff and representatives who opened an account' })
  name!: string | null;

  @ApiProperty({ format: 'date' })
  seenOn!: string;
}

export class ViewsResponse {
  @ApiProperty({ type: [ViewResponse], description: 'Newest first' })
  items!: ViewResponse[];

  @ApiProperty({ minimum: 0 })
  total!: number;

  @ApiProperty({ minimum: 1 })
  page!: number;

  @ApiProperty({ minimum: 1 })
  pages!: number;

  static of({ views, total, page, pages }: ViewsPage): ViewsResponse {
    return { items: views.map(viewResponse), total, page, pages };
  }
}

function viewResponse({ id, what, role, near, name, seenOn }: SeenView): ViewResponse {
  return { id, what, role, near, name, seenOn };
}

export class ViewAlertResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Amira K.' })
  name!: string;

  @ApiProperty({ description: 'Different profiles opened within a day' })
  profiles!: number;

  @ApiProperty({ description: 'How often they were told to wait' })
  refusals!: number;

  @ApiProperty({ format: 'date-time' })
  lastAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  seenAt!: string | null;
}

export class ViewAlertsResponse {
  @ApiProperty({ type: [ViewAlertResponse], description: 'What nobody has seen first' })
  items!: ViewAlertResponse[];

  static of(alerts: readonly ViewAlert[]): ViewAlertsResponse {
    return {
      items: alerts.map(({ id, personId, name, profiles, refusals, lastAt, seenAt }) => ({
        id,
        personId,
        name,
        profiles,
        refusals,
        lastAt: lastAt.toISOString(),
        seenAt: seenAt?.toISOString() ?? null,
      })),
    };
  }
}
