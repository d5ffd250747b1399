import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { attempt, dateWords, invalidPage, Page, readForm, type PageModel } from '@pa/web';
import { VisitChoice, type Choice } from '../../visits/visit-choice.service';
import { visitsAccess } from '../../visits/visits.access';
import { visitsPaths } from '../../visits/visits.paths';
import { FindPaForm } from './visit.forms';

const VIEW = 'accreditation/visits/choose.njk';

/** Staff look for the PA whom they want to visit. */
@ApiExcludeController()
@Controller(visitsPaths.choose)
@Access(visitsAccess.planVisits)
export class VisitChoicePageController {
  constructor(private readonly choice: VisitChoice) {}

  @Get()
  show(): Page {
    return new Page(VIEW, choiceModel(''));
  }

  /** What is looked for is posted: a name stands in no address. */
  @Post()
  async find(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page> {
    const { find } = readForm(FindPaForm, body).form;
    const result = await attempt(() => this.choice.find(actor, find));
    if ('errors' in result) return invalidPage(VIEW, { ...choiceModel(find), ...result });
    return new Page(VIEW, choiceModel(find, result.done));
  }
}

function choiceModel(find: string, choice?: Choice): PageModel {
  return {
    title: 'Plan a visit',
    page: { back: { href: visitsPaths.list, text: 'Back to visits' } },
    action: visitsPaths.choose,
    find,
    found: choice && {
      more: choice.total > choice.pas.length ? 'There are more. Write more of the name.' : null,
      pas: choice.pas.map(({ personId, name, since }) => ({
        href: visitsPaths.planFor(personId),
        text: name,
        since: `Joined on ${dateWords(localDay(since))}`,
      })),
    },
  };
}
