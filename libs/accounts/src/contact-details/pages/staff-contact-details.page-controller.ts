import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { invalidPage, Page, type PageModel } from '@pa/web';
import { isUUID } from 'class-validator';
import { CommunicationNeeds } from '../../communication/communication-needs.service';
import { safetyAccess } from '../../safety.access';
import { isOpeningReason, OPENING_REASONS } from '../contact-details';
import { ContactDetailsService, PersonNotFoundError } from '../contact-details.service';

const VIEW = 'accounts/staff-contact-details.njk';

/** Staff open how to reach somebody: first the reason, then the details, and the person can see that it was done. */
@ApiExcludeController()
@Controller('staff/people/:id/contact-details')
@Access(safetyAccess.openContactDetails)
export class StaffContactDetailsPageController {
  constructor(
    private readonly details: ContactDetailsService,
    private readonly needs: CommunicationNeeds,
  ) {}

  @Get()
  async ask(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.modelOf(actor, id));
  }

  @Post()
  async open(@Req() request: RegisterRequest, @CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page> {
    const id = String(request.params['id']);
    const model = await this.modelOf(actor, id);
    const reason = (body as { reason?: unknown } | undefined)?.reason;
    if (typeof reason !== 'string' || !isOpeningReason(reason))
      return invalidPage(VIEW, { ...model, errors: [{ field: 'reason', text: 'Choose why you need to know' }] });
    const { fullName, email, telephone, address } = await this.details.openFor(actor, id, reason);
    const rows = [
      { key: 'Name', value: fullName },
      { key: 'Email', value: email || 'Not given' },
      { key: 'Telephone', value: telephone || 'Not given' },
      { key: 'Address', values: address === '' ? ['Not given'] : address.split('\n') },
    ];
    return new Page(VIEW, { ...model, rows });
  }

  private async modelOf(actor: Actor, id: string): Promise<PageModel> {
    if (!isUUID(id)) throw new PersonNotFoundError();
    const name = await this.details.getDisplayName(actor, id);
    const reasons = OPENING_REASONS.map(({ key, label }) => ({ value: key, text: label }));
    return { title: `How to reach ${name}`, name, reasons, flags: await this.needs.flagsFor(actor, id) };
  }
}
