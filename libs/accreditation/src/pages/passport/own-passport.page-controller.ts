import { Body, Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentVisit, type Actor, type RegisterRequest, type Visit } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { ApprovalStatements } from '../../passport/approval-statements.service';
import { CarriedApprovals, type CarriedApproval } from '../../passport/carried-approvals.service';
import { passportAccess } from '../../passport/passport.access';
import { passportPaths } from '../../passport/passport.paths';
import { LONGEST_STATEMENT, STATEMENT_DAYS } from '../../passport/statement';
import { idOf } from '../id-of';
import { carriedWords } from './carried-words';

const VIEW = 'accreditation/passport/own-passport.njk';

class StatementForm {
  statement = '';
}

/** A PA takes our approval to another register, and brings one of another here. */
@ApiExcludeController()
@Controller(passportPaths.own)
@Access(passportAccess.ownPassport)
export class OwnPassportPageController {
  constructor(
    private readonly statements: ApprovalStatements,
    private readonly carried: CarriedApprovals,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: Visit): Promise<Page> {
    return new Page(VIEW, await this.model(visit, ''));
  }

  @Post()
  @Access(passportAccess.carryPassport)
  async bring(
    @CurrentVisit() visit: Visit,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(StatementForm, body);
    const result = await attempt(() => this.carried.accept(visit, form.statement));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(visit, form.statement)), ...result });
    leaveNotice(request, 'Thank you. Our staff see it when they look at your approval.');
    return new SeeOther(passportPaths.own);
  }

  @Get('approval.txt')
  @Access(passportAccess.carryPassport)
  @Header('Content-Disposition', 'attachment; filename="approval.txt"')
  async file(@CurrentVisit() visit: Visit): Promise<StreamableFile> {
    const text = await this.statements.write(visit);
    return new StreamableFile(Buffer.from(`${text}\n`), { type: 'text/plain; charset=utf-8' });
  }

  @Post(':id/take-out')
  @Access(passportAccess.carryPassport)
  async takeOut(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.carried.remove(actor, idOf(id));
    leaveNotice(request, 'Taken out. Our staff do not see it any more.');
    return new SeeOther(passportPaths.own);
  }

  private async model(visit: Visit, statement: string): Promise<PageModel> {
    return {
      title: 'Approval of another register',
      isOpen: await this.statements.isOpen(visit),
      days: STATEMENT_DAYS,
      statement,
      longest: LONGEST_STATEMENT,
      carried: (await this.carried.list(visit.actor)).map(carriedModel),
      hrefs: { own: passportPaths.own, file: passportPaths.file },
    };
  }
}

function carriedModel(one: CarriedApproval) {
  return {
    address: one.address,
    state: one.isOver ? { kind: 'bad', text: 'Ended' } : { kind: 'good', text: 'Approved there' },
    words: carriedWords(one),
    takeOut: passportPaths.takeOut(one.id),
  };
}
