import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import { Page } from '@pa/web';
import { AlertAnswers, type LinkedSearch } from '../alert-answers.service';
import { StaleAlertLinkError } from '../alert-links.service';
import { alertsPaths } from '../alerts.paths';

const VIEW = 'search/alert-link.njk';
const WHAT = { jobs: 'new jobs', pas: 'new PAs' } as const;

/** Behind the links in alerts. Nobody needs to sign in: a link can do nothing else. */
@ApiExcludeController()
@Controller()
@Public()
export class AlertLinksPageController {
  constructor(private readonly answers: AlertAnswers) {}

  @Get('stop-alerts/:token')
  async askStop(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    return this.page(() => this.answers.look(licensee.id, token), stopModel);
  }

  @Post('stop-alerts/:token')
  async stop(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    return this.page(() => this.answers.stop(licensee.id, token), stopModel);
  }

  @Get('still-looking/:token')
  async askKeep(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    return this.page(() => this.answers.look(licensee.id, token), keepModel);
  }

  @Post('still-looking/:token')
  async keep(@CurrentLicensee() licensee: Licensee, @Param('token') token: string): Promise<Page> {
    return this.page(() => this.answers.keep(licensee.id, token), keepModel);
  }

  private async page(answer: () => Promise<LinkedSearch>, model: (search: LinkedSearch) => LinkModel): Promise<Page> {
    try {
      return new Page(VIEW, { ...model(await answer()), paths: alertsPaths });
    } catch (refusal) {
      if (!(refusal instanceof StaleAlertLinkError)) throw refusal;
      const text = 'The search may be deleted. Then nothing is sent any more, and there is nothing to do.';
      return new Page(VIEW, { title: 'This link does not work any more', text, paths: alertsPaths }, 422);
    }
  }
}

/** One sentence, and the one button where there is something to press. */
interface LinkModel {
  readonly title: string;
  readonly text: string;
  readonly button?: string;
  readonly [name: string]: unknown;
}

function stopModel({ side, isStopped }: LinkedSearch): LinkModel {
  if (isStopped)
    return { title: 'We have stopped', text: `We do not tell you of ${WHAT[side]} for this search any more.` };
  return {
    title: `Stop telling me of ${WHAT[side]}?`,
    text: 'This stops one search. Your other searches go on.',
    button: 'Yes, stop these emails',
  };
}

function keepModel({ side, isStopped, isAsked }: LinkedSearch): LinkModel {
  if (!isStopped && !isAsked) return { title: 'Thank you', text: `We go on telling you of ${WHAT[side]}.` };
  return {
    title: 'Are you still looking?',
    text: `Press the button, and we go on telling you of ${WHAT[side]}.`,
    button: 'Yes, I am still looking',
  };
}
