import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, Public, type Actor, type RegisterRequest } from '@pa/platform';
import { localDay } from '@pa/register';
import { attempt, dateWords, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { safetyAccess } from '../safety.access';
import { safetyPaths as paths } from '../safety.paths';
import { Appeals, type OwnDecision } from '../takedowns/appeals.service';
import { TAKEDOWN_STATE_WORDS } from '../takedowns/takedown-state';
import { LONGEST_DECISION } from '../takedowns/takedowns.service';

const VIEW = 'messaging/safety-decision.njk';

class AppealForm {
  words = '';
}

/** What staff took down of somebody, and asking them to look again. The rules stand where anyone can read them. */
@ApiExcludeController()
@Controller()
@Access(safetyAccess.ownDecisions)
export class DecisionsPageController {
  constructor(private readonly appeals: Appeals) {}

  @Get(paths.stayingSafe)
  @Public()
  stayingSafe(): Page {
    return new Page('messaging/staying-safe.njk', { title: 'Staying safe here' });
  }

  @Get(paths.ownDecisions)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const decisions = await this.appeals.listOwn(actor);
    return new Page('messaging/safety-decisions.njk', {
      title: 'What we decided',
      lines: decisions.map((one) => ({ ...headOf(one), href: paths.ownDecision(one.id) })),
    });
  }

  @Get(paths.ownDecision(':id'))
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, modelOf(await this.appeals.getOwn(actor, id), ''));
  }

  @Post(paths.ownDecision(':id'))
  async appeal(@CurrentActor() actor: Actor, @Req() request: RegisterRequest, @Body() body: unknown) {
    const id = String(request.params['id']);
    const { words } = readForm(AppealForm, body).form;
    const result = await attempt(() => this.appeals.appeal(actor, id, words));
    if ('errors' in result)
      return invalidPage(VIEW, { ...modelOf(await this.appeals.getOwn(actor, id), words), errors: result.errors });
    leaveNotice(request, 'We look again. Someone else here decides, and writes to you.');
    return new SeeOther(paths.ownDecision(id));
  }
}

export const DECISION_TITLES: Readonly<Record<OwnDecision['what'], string>> = {
  message: 'We took a message down',
  conversation: 'We ended a conversation',
};

function headOf({ what, state, decidedAt }: OwnDecision) {
  const kind = state === 'overturned' ? 'good' : state === 'appealed' ? 'wait' : 'plain';
  return {
    title: DECISION_TITLES[what],
    on: dateWords(localDay(decidedAt)),
    state: { kind, text: TAKEDOWN_STATE_WORDS[state] },
  };
}

function modelOf(decision: OwnDecision, words: string): PageModel {
  const { title, on, state } = headOf(decision);
  return {
    title,
    page: { back: { href: paths.ownDecisions, text: 'All decisions' } },
    on,
    state,
    reason: decision.reason.split('\n').filter(Boolean),
    appeal: decision.appeal.split('\n').filter(Boolean),
    answer: decision.answer.split('\n').filter(Boolean),
    canAppeal: decision.state === 'standing',
    values: { words },
    longest: LONGEST_DECISION,
  };
}
