import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { OwnApprovals } from '../../schemes/own-approval.service';
import { schemesAccess } from '../../schemes/schemes.access';
import { schemesPaths } from '../../schemes/schemes.paths';
import { versionIn } from '../check.form';
import { ownApprovalModel } from './own-approval.presenter';
import { AppealForm, SignForm } from './approval.form';

const VIEW = 'accreditation/schemes/own-approval.njk';

/** A PA's own way to approval. */
@ApiExcludeController()
@Controller(schemesPaths.own)
@Access(schemesAccess.ownApproval)
export class OwnApprovalPageController {
  constructor(private readonly approvals: OwnApprovals) {}

  @Get()
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, ownApprovalModel(await this.approvals.find(actor)));
  }

  @Post('ask')
  async apply(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.approvals.apply(actor);
    leaveNotice(request, 'Thank you. Our staff look at it, and we write to you.');
    return new SeeOther(schemesPaths.own);
  }

  @Post('code')
  async sign(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(SignForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...ownApprovalModel(await this.approvals.find(actor)), errors });
    await this.approvals.sign(actor, versionIn(form.edition));
    leaveNotice(request, 'You have signed our code of conduct.');
    return new SeeOther(schemesPaths.own);
  }

  @Post('look-again')
  async appeal(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(AppealForm, body);
    const result = await attempt(() => this.approvals.appeal(actor, form.words));
    if ('errors' in result)
      return invalidPage(VIEW, { ...ownApprovalModel(await this.approvals.find(actor), form.words), ...result });
    leaveNotice(request, 'Thank you. A manager who did not decide looks at it.');
    return new SeeOther(schemesPaths.own);
  }
}
