import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { localDay } from '@pa/register';
import { attempt, dateWords, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { IsIn } from 'class-validator';
import { safetyAccess } from '../safety.access';
import { safetyPaths as paths } from '../safety.paths';
import { Appeals, type AppealCase } from '../takedowns/appeals.service';
import type { TakedownDeed } from '../takedowns/takedown-state';
import { LONGEST_DECISION } from '../takedowns/takedowns.service';
import { DECISION_TITLES } from './decisions.page-controller';

const VIEW = 'messaging/safety-appeal.njk';
const DEEDS = ['uphold', 'overturn'] as const;

class AnswerForm {
  @IsIn(DEEDS, { message: 'Choose whether it stays' })
  deed = '' as Exclude<TakedownDeed, 'appeal'>;

  words = '';
}

/** Staff answer those who ask us to look again. */
@ApiExcludeController()
@Controller()
@Access(safetyAccess.reports)
export class StaffAppealsPageController {
  constructor(private readonly appeals: Appeals) {}

  @Get(paths.staffAppeals)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const open = await this.appeals.listOpen(actor);
    return new Page('messaging/safety-appeals.njk', {
      title: 'Asked to look again',
      page: { back: { href: paths.staffReports, text: 'All reports' } },
      lines: open.map((one) => ({
        text: `${DECISION_TITLES[one.what]}: ${one.aboutName ?? 'someone who left'}`,
        href: paths.staffAppeal(one.id),
        on: one.appealedAt && dateWords(localDay(one.appealedAt)),
        own: one.isOwnDecision,
      })),
    });
  }

  @Get(paths.staffAppeal(':id'))
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, modelOf(await this.appeals.open(actor, id), new AnswerForm()));
  }

  @Post(paths.staffAppeal(':id'))
  async answer(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const id = String(request.params['id']);
    const { form, errors } = readForm(AnswerForm, body);
    const result = errors.length > 0 ? { errors } : await attempt(() => this.appeals.answer(actor, id, form));
    if ('errors' in result)
      return invalidPage(VIEW, { ...modelOf(await this.appeals.open(actor, id), form), errors: result.errors });
    leaveNotice(request, 'Answered. The person is told.');
    return new SeeOther(paths.staffAppeal(id));
  }
}

function modelOf(found: AppealCase, { deed, words }: AnswerForm): PageModel {
  const linesOf = (text: string) => text.split('\n').filter(Boolean);
  return {
    title: DECISION_TITLES[found.what],
    page: { back: { href: paths.staffAppeals, text: 'All that wait' } },
    rows: [
      { key: 'Of', value: found.aboutName ?? 'Someone who left' },
      { key: 'Decided by', value: found.decidedByName ?? 'Someone who has left' },
      { key: 'On', value: dateWords(localDay(found.decidedAt)) },
    ],
    reason: linesOf(found.reason),
    appeal: linesOf(found.appeal),
    answer: linesOf(found.answer),
    canAnswer: found.state === 'appealed' && !found.isOwnDecision,
    isOwn: found.state === 'appealed' && found.isOwnDecision,
    reportHref: paths.staffReport(found.reportId),
    choices: [
      { value: 'uphold', text: 'It stays as it is' },
      { value: 'overturn', text: 'We were wrong: put it back' },
    ],
    values: { deed, words },
    longest: LONGEST_DECISION,
  };
}
