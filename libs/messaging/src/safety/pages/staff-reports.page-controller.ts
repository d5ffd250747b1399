import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { numberIn } from '../../conversations/pages/id-of';
import { momentWords } from '../../conversations/when-words';
import { ConversationLooks, LOOKED_AT_ONCE, type LookedMessage } from '../reports/conversation-looks.service';
import { ReportCases } from '../reports/report-cases.service';
import { safetyAccess } from '../safety.access';
import { NotOpenedError } from '../safety.errors';
import { safetyPaths as paths } from '../safety.paths';
import { Appeals } from '../takedowns/appeals.service';
import { LONGEST_DECISION, Takedowns } from '../takedowns/takedowns.service';
import { LookForm, ReportStepForm, stepIn, TakeDownForm, takedownIn } from './staff-reports.forms';
import { caseModel, queueModel } from './staff-reports.presenter';

const VIEW = 'messaging/safety-case.njk';
const LOOK_VIEW = 'messaging/safety-look.njk';
const MESSAGES_VIEW = 'messaging/safety-messages.njk';
const MOST_PAGES = 100_000;

/** Staff deal with reports. */
@ApiExcludeController()
@Controller()
@Access(safetyAccess.reports)
export class StaffReportsPageController {
  constructor(
    private readonly cases: ReportCases,
    private readonly looks: ConversationLooks,
    private readonly takedowns: Takedowns,
    private readonly appeals: Appeals,
  ) {}

  @Get(paths.staffReports)
  async list(@CurrentActor() actor: Actor, @Query('page') page: unknown): Promise<Page> {
    const found = await this.cases.list(actor, numberIn(page, MOST_PAGES) ?? 1);
    return new Page('messaging/safety-queue.njk', queueModel(found));
  }

  @Get(paths.staffReport(':id'))
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, id, new ReportStepForm()));
  }

  @Post(paths.staffReport(':id'))
  async step(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const id = String(request.params['id']);
    const { form, errors } = readForm(ReportStepForm, body);
    const result = errors.length > 0 ? { errors } : await attempt(() => this.cases.step(actor, id, stepIn(form)));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, id, form)), errors: result.errors });
    leaveNotice(request, 'Saved.');
    return new SeeOther(paths.staffReport(id));
  }

  @Post(paths.staffReportDeed(':id', 'take'))
  async take(@CurrentActor() actor: Actor, @Req() request: RegisterRequest) {
    const id = String(request.params['id']);
    const result = await attempt(() => this.cases.take(actor, id));
    if ('errors' in result) {
      const model = await this.model(actor, id, new ReportStepForm());
      return invalidPage(VIEW, { ...model, errors: result.errors });
    }
    leaveNotice(request, 'It is yours now.');
    return new SeeOther(paths.staffReport(id));
  }

  @Get(paths.staffReportDeed(':id', 'messages'))
  async messages(@CurrentActor() actor: Actor, @Param('id') id: string, @Query('before') before: unknown) {
    try {
      return new Page(MESSAGES_VIEW, await this.messagesModel(actor, id, numberIn(before)));
    } catch (error) {
      if (error instanceof NotOpenedError) return new Page(LOOK_VIEW, lookModel(id, new LookForm()));
      throw error;
    }
  }

  @Post(paths.staffReportDeed(':id', 'messages'))
  async open(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const id = String(request.params['id']);
    const { form } = readForm(LookForm, body);
    const result = await attempt(() => this.looks.open(actor, id, form));
    if ('errors' in result) return invalidPage(LOOK_VIEW, { ...lookModel(id, form), errors: result.errors });
    return new SeeOther(paths.staffReportDeed(id, 'messages'));
  }

  @Post(paths.staffReportDeed(':id', 'take-down'))
  async takeDown(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const id = String(request.params['id']);
    const { form, errors } = readForm(TakeDownForm, body);
    const result =
      errors.length > 0 ? { errors } : await attempt(() => this.takedowns.takeDown(actor, id, takedownIn(form)));
    if ('errors' in result) {
      const model = await this.model(actor, id, new ReportStepForm());
      return invalidPage(VIEW, { ...model, down: form, errors: result.errors });
    }
    leaveNotice(request, 'Taken down. The person is told why, and can ask us to look again.');
    return new SeeOther(paths.staffReport(id));
  }

  private async model(actor: Actor, id: string, form: ReportStepForm) {
    const found = await this.cases.open(actor, id);
    const takedowns = await this.appeals.listOf(actor, id);
    return {
      ...caseModel({ found, takedowns, form }),
      down: new TakeDownForm(),
      takeDownHref: paths.staffReportDeed(id, 'take-down'),
      longestReason: LONGEST_DECISION,
    };
  }

  private async messagesModel(actor: Actor, id: string, before?: number) {
    const messages = await this.looks.read(actor, id, before);
    const first = messages.length === LOOKED_AT_ONCE ? messages[0]?.number : undefined;
    return {
      title: 'Messages of this report',
      page: { back: { href: paths.staffReport(id), text: 'Back to the report' } },
      messages: messages.map(shown),
      olderHref: first ? `${paths.staffReportDeed(id, 'messages')}?before=${first}` : null,
    };
  }
}

function lookModel(id: string, { reason, ground }: LookForm) {
  return {
    title: 'Why do you need to read these messages?',
    page: { back: { href: paths.staffReport(id), text: 'Back to the report' } },
    values: { reason, ground },
  };
}

function shown({ number, side, author, text, at, isDeleted }: LookedMessage) {
  return {
    number,
    author: side === 'system' ? 'Note' : `${author} (${side === 'pa' ? 'PA' : 'employer'})`,
    lines: isDeleted ? ['This message was deleted.'] : text.split('\n').filter(Boolean),
    at: momentWords(at),
  };
}
