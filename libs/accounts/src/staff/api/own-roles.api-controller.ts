import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { RoleChanges } from '../role-changes.service';
import { staffAccess } from '../staff.access';
import { OwnRoleRequest } from './people.request';

/** One person may be several things on a register. */
@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api/v1/me/roles')
@Access(staffAccess.ownRoles)
export class OwnRolesApiController {
  constructor(private readonly changes: RoleChanges) {}

  /** Becomes a PA or an employer as well. */
  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  async add(@CurrentActor() actor: Actor, @Body() { role }: OwnRoleRequest): Promise<void> {
    await this.changes.addOwn(actor, role);
  }
}
