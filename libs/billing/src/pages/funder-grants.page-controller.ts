import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { isUUID } from 'class-validator';
import { v7 as newId } from 'uuid';
import { EmployerNotFoundError } from '../billing.errors';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { FunderGrants } from '../funders/funder-grants.service';
import { GrantForm } from './funder.form';
import { grantModel } from './funder-grants.presenter';

const VIEW = 'billing/funded-pass.njk';

/** Staff give an employer a pass that a funder pays for. */
@ApiExcludeController()
@Controller()
@Access(billingAccess.recordPayments)
export class FunderGrantsPageController {
  constructor(private readonly grants: FunderGrants) {}

  @Get(billingPaths.fundedPass(':id'))
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const form = Object.assign(new GrantForm(), { id: newId() });
    return new Page(VIEW, grantModel(await this.grants.look(actor, personIdOf(id)), form));
  }

  @Post(billingPaths.fundedPass(':id'))
  async give(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const personId = personIdOf(request.params['id']);
    const { form } = readForm(GrantForm, body);
    const result = await attempt(() => this.grants.give(actor, form.grant(personId)));
    if ('errors' in result)
      return invalidPage(VIEW, { ...grantModel(await this.grants.look(actor, personId), form), ...result });
    leaveNotice(request, 'The funder pays. The pass has started, and we have told the employer.');
    return new SeeOther(billingPaths.order(form.id));
  }
}

function personIdOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new EmployerNotFoundError();
}
