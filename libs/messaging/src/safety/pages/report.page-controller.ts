import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { localDay } from '@pa/register';
import { attempt, dateWords, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { IsIn, IsUUID, isUUID } from 'class-validator';
import { OwnReports, type OwnReport } from '../reports/own-reports.service';
import {
  LONGEST_REPORT,
  REASON_KEYS,
  REPORTED,
  REPORT_REASONS,
  reasonLabel,
  type Reported,
  type ReportReason,
} from '../reports/report';
import { TOLD_WORDS } from '../reports/report-state';
import { safetyAccess } from '../safety.access';
import { NothingToReportError } from '../safety.errors';
import { safetyPaths as paths } from '../safety.paths';

const VIEW = 'messaging/safety-report.njk';

export class SafetyReportForm {
  @IsIn(REASON_KEYS, { message: 'Choose what is wrong' })
  reason = '' as ReportReason;

  words = '';

  @IsUUID(undefined, { message: 'This form had gone stale. Please send it again' })
  ticket = '';
}

/** Reporting a message or a person, and what became of it. */
@ApiExcludeController()
@Controller()
@Access(safetyAccess.report)
export class ReportPageController {
  constructor(private readonly reports: OwnReports) {}

  @Get(paths.report(':what', ':id'))
  async show(@CurrentActor() actor: Actor, @Param('what') what: string, @Param('id') id: string): Promise<Page> {
    await this.reports.look(actor, reportedOf(what), id);
    return new Page(VIEW, modelOf(reportedOf(what), new SafetyReportForm()));
  }

  @Post(paths.report(':what', ':id'))
  async send(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const what = reportedOf(String(request.params['what']));
    const subjectId = String(request.params['id']);
    await this.reports.look(actor, what, subjectId);
    const { form, errors } = readForm(SafetyReportForm, body);
    const report = { what, subjectId, ticket: form.ticket, reason: form.reason, words: form.words };
    const result = errors.length > 0 ? { errors } : await attempt(() => this.reports.send(actor, report));
    if ('errors' in result) return invalidPage(VIEW, { ...modelOf(what, form), errors: result.errors });
    leaveNotice(request, 'Thank you. We have your report, and a person looks at it.');
    return new SeeOther(paths.ownReports);
  }

  @Get(paths.ownReports)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const reports = await this.reports.list(actor);
    return new Page('messaging/safety-reported.njk', {
      title: 'What you reported',
      lines: reports.map(lineOf),
      isActing: actor.by !== undefined,
    });
  }
}

function reportedOf(text: string): Reported {
  const what = REPORTED.find((one) => one === text);
  if (!what) throw new NothingToReportError();
  return what;
}

const TITLES: Readonly<Record<Reported, string>> = {
  conversation: 'Report this person',
  message: 'Report this message',
  profile: 'Report this profile',
  advert: 'Report this advert',
};

/** The ticket is made with the form and stays with it, so that sending it twice is one report. */
function modelOf(what: Reported, { reason, words, ticket }: SafetyReportForm): PageModel {
  return {
    title: TITLES[what],
    reasons: REPORT_REASONS.map(({ key, label }) => ({ value: key, text: label })),
    values: { reason, words },
    ticket: isUUID(ticket) ? ticket : randomUUID(),
    longest: LONGEST_REPORT,
    hasMessages: what === 'conversation' || what === 'message',
  };
}

const WHAT_WORDS: Readonly<Record<Reported, string>> = {
  conversation: 'A person you write with',
  message: 'A message',
  profile: 'A profile',
  advert: 'An advert',
};

function lineOf({ what, reason, state, receivedAt }: OwnReport) {
  return {
    what: `${WHAT_WORDS[what]}: ${reasonLabel(reason).toLowerCase()}`,
    on: dateWords(localDay(receivedAt)),
    state: { kind: state === 'closed' ? 'good' : 'wait', text: TOLD_WORDS[state] },
  };
}
