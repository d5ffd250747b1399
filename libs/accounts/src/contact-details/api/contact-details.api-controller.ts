import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IdParam } from '../../hides/api/hide.request';
import { safetyAccess } from '../../safety.access';
import { ContactDetailsService } from '../contact-details.service';
import { ContactDetailsRequest, OpeningRequest } from './contact-details.request';
import { ContactDetailsResponse } from './contact-details.response';

/** How to reach people: one's own, and for staff with a reason somebody else's. Both need a fresh proof of who asks. */
@ApiTags('contact details')
@ApiBearerAuth()
@Controller('api/v1')
export class ContactDetailsApiController {
  constructor(private readonly details: ContactDetailsService) {}

  @Get('me/contact-details')
  @Access(safetyAccess.ownContactDetails)
  @ApiOkResponse({ type: ContactDetailsResponse })
  async get(@CurrentActor() actor: Actor): Promise<ContactDetailsResponse> {
    return ContactDetailsResponse.of(await this.details.getOwn(actor));
  }

  @Put('me/contact-details')
  @Access(safetyAccess.ownContactDetails)
  @ApiOkResponse({ type: ContactDetailsResponse })
  async save(@CurrentActor() actor: Actor, @Body() body: ContactDetailsRequest): Promise<ContactDetailsResponse> {
    return ContactDetailsResponse.of(await this.details.save(actor, body));
  }

  /** Opens somebody's details. The person sees that it was done and by whom; the reason goes into the audit. */
  @Post('people/:id/contact-details/openings')
  @HttpCode(200)
  @Access(safetyAccess.openContactDetails)
  @ApiOkResponse({ type: ContactDetailsResponse })
  async open(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { reason }: OpeningRequest,
  ): Promise<ContactDetailsResponse> {
    return ContactDetailsResponse.of(await this.details.openFor(actor, id, reason));
  }
}
