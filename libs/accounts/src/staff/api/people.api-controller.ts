import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IdParams } from '../../sessions/api/id.params';
import { PeopleDirectory } from '../people-directory.service';
import { PersonDeeds } from '../person-deeds.service';
import { RoleChanges } from '../role-changes.service';
import { staffAccess } from '../staff.access';
import { PeopleListQuery, PeopleSearchRequest, RolesRequest, SuspensionApiRequest } from './people.request';
import { PeopleResponse, PersonResponse } from './people.response';

/** The register's people, for its staff. */
@ApiTags('people')
@ApiBearerAuth()
@Controller('api/v1/people')
export class PeopleApiController {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly deeds: PersonDeeds,
    private readonly changes: RoleChanges,
  ) {}

  /** Lists people, 50 a page. */
  @Get()
  @Access(staffAccess.seePeople)
  @ApiOkResponse({ type: PeopleResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: PeopleListQuery): Promise<PeopleResponse> {
    return PeopleResponse.of(await this.directory.list(actor, PeopleListQuery.query(query)));
  }

  /** Finds people; what is looked for is sent in the body, so that it stands in no address and no log. */
  @Post('searches')
  @HttpCode(200)
  @Access(staffAccess.seePeople)
  @ApiOkResponse({ type: PeopleResponse })
  async search(@CurrentActor() actor: Actor, @Body() { find }: PeopleSearchRequest): Promise<PeopleResponse> {
    return PeopleResponse.of(await this.directory.list(actor, PeopleListQuery.query(new PeopleListQuery(), find)));
  }

  @Get(':id')
  @Access(staffAccess.seePeople)
  @ApiOkResponse({ type: PersonResponse })
  async show(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<PersonResponse> {
    return PersonResponse.ofPerson(await this.directory.get(actor, id));
  }

  /** Suspends an account: every way in ends and nobody sees the person, before this answers. */
  @Put(':id/suspension')
  @HttpCode(204)
  @Access(staffAccess.suspendPeople)
  @ApiNoContentResponse()
  async suspend(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() body: SuspensionApiRequest,
  ): Promise<void> {
    await this.deeds.suspend(actor, id, body);
  }

  /** Brings an account back as it was. */
  @Delete(':id/suspension')
  @HttpCode(204)
  @Access(staffAccess.suspendPeople)
  @ApiNoContentResponse()
  async reinstate(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.deeds.reinstate(actor, id);
  }

  /** Ends every session and token of a person. */
  @Delete(':id/sessions')
  @HttpCode(204)
  @Access(staffAccess.endSessions)
  @ApiNoContentResponse()
  async endSessions(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.deeds.endSessions(actor, id);
  }

  /** Sets what a person is; needs a fresh proof of who asks. */
  @Put(':id/roles')
  @HttpCode(204)
  @Access(staffAccess.changeRoles)
  @ApiNoContentResponse()
  async changeRoles(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParams,
    @Body() { roles }: RolesRequest,
  ): Promise<void> {
    await this.changes.change(actor, id, roles);
  }

  /** The person no longer works here; needs a fresh proof of who asks. */
  @Delete(':id/staff-roles')
  @HttpCode(204)
  @Access(staffAccess.changeRoles)
  @ApiNoContentResponse()
  async hasLeft(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    await this.changes.hasLeft(actor, id);
  }
}
