import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentVisit, RegisterLogos, type Actor, type Visit } from '@pa/platform';
import { attempt, invalidPage, Page, readForm } from '@pa/web';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { FunderDesk } from '../funders/funder-desk.service';
import type { Statement } from '../funders/statement';
import { statementCsv } from '../funders/statement-csv';
import { PeriodForm } from './funder.form';
import { funderIdOf } from './id-of';
import { statementPdf } from './statement-pdf';
import { statementModel } from './statement.presenter';

const VIEW = 'billing/statement.njk';

/** A funder's statement over some days: to read, as a file and on paper. */
@ApiExcludeController()
@Controller(billingPaths.funders)
@Access(billingAccess.seeMoney)
export class StatementsPageController {
  constructor(
    private readonly desk: FunderDesk,
    private readonly logos: RegisterLogos,
  ) {}

  /** With days that are none, the statement of this month and what is wrong. */
  @Get(':id/statement')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() asked: unknown): Promise<Page> {
    const { form } = readForm(PeriodForm, asked);
    const result = await attempt(() => this.read(actor, id, form));
    if ('done' in result) return new Page(VIEW, statementModel(result.done));
    const statement = await this.desk.statement(actor, funderIdOf(id), this.desk.thisMonth());
    return invalidPage(VIEW, { ...statementModel(statement, form), ...result });
  }

  @Get(':id/statement.csv')
  @Header('Content-Disposition', 'attachment; filename="statement.csv"')
  async csv(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() asked: unknown): Promise<StreamableFile> {
    const statement = await this.read(actor, id, readForm(PeriodForm, asked).form);
    return new StreamableFile(Buffer.from(statementCsv(statement)), { type: 'text/csv; charset=utf-8' });
  }

  @Get(':id/statement.pdf')
  @Header('Content-Disposition', 'attachment; filename="statement.pdf"')
  async pdf(
    @CurrentVisit() { actor, licensee }: Visit,
    @Param('id') id: string,
    @Query() asked: unknown,
  ): Promise<StreamableFile> {
    const statement = await this.read(actor, id, readForm(PeriodForm, asked).form);
    const { name: register, brand } = licensee;
    const pdf = await statementPdf(statement, { register, address: brand.address }, await this.logos.of(licensee));
    return new StreamableFile(pdf, { type: 'application/pdf' });
  }

  private async read(actor: Actor, id: string, form: PeriodForm): Promise<Statement> {
    const period = form.isEmpty ? this.desk.thisMonth() : form.period();
    return this.desk.statement(actor, funderIdOf(id), period);
  }
}
