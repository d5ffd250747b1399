import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentVisit, type RegisterRequest, type Visit } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { passportAccess } from '../../passport/passport.access';
import { passportPaths } from '../../passport/passport.paths';
import { StatementIssuers } from '../../passport/statement-issuers.service';
import { idOf } from '../id-of';

const VIEW = 'accreditation/passport/statement-issuers.njk';

class IssuerForm {
  address = '';
  keys = '';
}

/** Where a manager says whose approvals the register takes. */
@ApiExcludeController()
@Controller(passportPaths.issuers)
@Access(passportAccess.setIssuers)
export class StatementIssuersPageController {
  constructor(private readonly issuers: StatementIssuers) {}

  @Get()
  async show(@CurrentVisit() visit: Visit): Promise<Page> {
    return new Page(VIEW, await this.model(visit, new IssuerForm()));
  }

  @Post()
  async add(
    @CurrentVisit() visit: Visit,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(IssuerForm, body);
    const result = await attempt(() => this.issuers.add(visit, form));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(visit, form)), ...result });
    leaveNotice(request, 'Added. PAs can bring approvals of that register from now on.');
    return new SeeOther(passportPaths.issuers);
  }

  @Post(':id/remove')
  async remove(
    @CurrentVisit() visit: Visit,
    @Req() request: RegisterRequest,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.issuers.remove(visit, idOf(id));
    leaveNotice(request, 'Taken off the list.');
    return new SeeOther(passportPaths.issuers);
  }

  private async model({ actor }: Visit, form: IssuerForm): Promise<PageModel> {
    const issuers = await this.issuers.list(actor.licenseeId);
    return {
      title: 'Approvals of other registers',
      form,
      issuers: issuers.map(({ id, address, name, keys }) => ({
        name: name ?? address,
        address,
        how:
          keys === null
            ? 'On this service. We check with its keys as they are.'
            : 'Checked with the keys that you pasted.',
        remove: passportPaths.remove(id),
      })),
      action: passportPaths.issuers,
    };
  }
}
