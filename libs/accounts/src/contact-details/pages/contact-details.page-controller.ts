import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { accountsPaths } from '../../accounts.paths';
import { safetyAccess } from '../../safety.access';
import { safetyPaths } from '../../safety.paths';
import type { ContactDetails } from '../contact-details';
import { ContactDetailsService } from '../contact-details.service';
import { ContactDetailsForm } from './contact-details.form';

const VIEW = 'accounts/contact-details.njk';

/** A person's own name, telephone number and address. */
@ApiExcludeController()
@Controller()
@Access(safetyAccess.ownContactDetails)
export class ContactDetailsPageController {
  constructor(private readonly details: ContactDetailsService) {}

  @Get(safetyPaths.contactDetails)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, modelOf(formOf(await this.details.getOwn(actor))));
  }

  @Post(safetyPaths.contactDetails)
  async save(
    @Req() request: RegisterRequest,
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(ContactDetailsForm, body);
    const result = await attempt(() => this.details.save(actor, form));
    if ('errors' in result) return invalidPage(VIEW, { ...modelOf(form), ...result });
    leaveNotice(request, 'Saved: how to reach you.');
    return new SeeOther(safetyPaths.contactDetails);
  }
}

function modelOf({ firstName, lastName, telephone, address }: ContactDetailsForm): PageModel {
  return {
    title: 'How to reach you',
    page: { back: { href: accountsPaths.account, text: 'Back to your account' } },
    values: { firstName, lastName, telephone, address },
    paths: safetyPaths,
  };
}

/** The name is kept as one; the first word stands in the first box. */
function formOf({ fullName, telephone, address }: ContactDetails): ContactDetailsForm {
  const [firstName = '', ...others] = fullName.split(' ');
  return { firstName, lastName: others.join(' '), telephone, address };
}
