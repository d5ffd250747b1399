import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { IsIn } from 'class-validator';
import { messagingAccess } from '../messaging.access';
import { messagingPaths as paths } from '../messaging.paths';
import { AlertChoicesService, type AlertChoices } from './alert-choices.service';
import { clockWords, EVENING_AND_NIGHT, minutesOf, type QuietHours } from './quiet-hours';

const VIEW = 'messaging/alert-choices.njk';

class AlertForm {
  ways: string[] = [];

  @IsIn(['none', 'night', 'own'], { message: 'Choose when we may tell you' })
  quiet = '';

  from = '';
  until = '';
}

/** How somebody hears of messages while they are away. */
@ApiExcludeController()
@Controller('message-alerts')
@Access(messagingAccess.ownAlerts)
export class AlertChoicesPageController {
  constructor(private readonly choices: AlertChoicesService) {}

  @Get()
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, await this.model(actor));
  }

  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors: missing } = readForm(AlertForm, body);
    const errors = [...missing, ...wrongTimes(form)];
    const result = errors.length > 0 ? { errors } : await attempt(() => this.choices.saveOwn(actor, choicesIn(form)));
    if ('errors' in result)
      return invalidPage(VIEW, { ...(await this.model(actor)), values: form, errors: result.errors });
    leaveNotice(request, 'Saved.');
    return new SeeOther(paths.alertChoices);
  }

  private async model(actor: Actor): Promise<PageModel> {
    const { mayText, ...choices } = await this.choices.getOwn(actor);
    return {
      title: 'How you hear of messages',
      page: { back: { href: paths.conversations, text: 'All messages' } },
      ways: [
        { value: 'mail', text: 'Send me an email' },
        ...(mayText ? [{ value: 'text', text: 'Send me a text message' }] : []),
      ],
      values: valuesOf(choices),
      times: [
        { value: 'none', text: 'At any time' },
        { value: 'night', text: 'Not in the evening and at night', hint: 'Not from 20:00 to 08:00' },
        { value: 'own', text: 'Not in hours I choose' },
      ],
    };
  }
}

function choicesIn({ ways, quiet, from, until }: AlertForm): AlertChoices {
  const own = quiet === 'own' ? { from: minutesOf(from) ?? 0, until: minutesOf(until) ?? 0 } : null;
  return {
    byMail: ways.includes('mail'),
    byText: ways.includes('text'),
    quiet: quiet === 'night' ? EVENING_AND_NIGHT : own,
  };
}

function wrongTimes({ quiet, from, until }: AlertForm) {
  const wrong = (field: string, time: string) =>
    quiet === 'own' && minutesOf(time) === null ? [{ field, text: 'Write the time like 21:30' }] : [];
  return [...wrong('from', from), ...wrong('until', until)];
}

function valuesOf({ byMail, byText, quiet }: AlertChoices): AlertForm {
  return {
    ways: [...(byMail ? ['mail'] : []), ...(byText ? ['text'] : [])],
    quiet: quiet === null ? 'none' : isNight(quiet) ? 'night' : 'own',
    from: quiet && !isNight(quiet) ? clockWords(quiet.from) : '',
    until: quiet && !isNight(quiet) ? clockWords(quiet.until) : '',
  };
}

function isNight({ from, until }: QuietHours): boolean {
  return from === EVENING_AND_NIGHT.from && until === EVENING_AND_NIGHT.until;
}
