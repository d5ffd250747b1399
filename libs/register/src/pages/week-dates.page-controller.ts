import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { validate as isUuid } from 'uuid';
import { PaProfiles } from '../pa-profiles.service';
import { PaWeeks } from '../pa-weeks.service';
import { DateNotFoundError } from '../register.errors';
import { registerAccess } from '../register.access';
import { registerPaths } from '../register.paths';
import { AwayForm, ExtraForm } from './forms/dates.form';
import { datesModel } from './week-dates.presenter';

const VIEW = 'register/week-dates.njk';
const AWAY_FIELDS: Readonly<Record<string, string>> = { from: 'away-from', to: 'away-to' };
const EXTRA_FIELDS: Readonly<Record<string, string>> = { date: 'extra-date', spans: 'extra-from', from: 'extra-date' };

interface Posted {
  readonly actor: Actor;
  readonly request: RegisterRequest;
  readonly body: Record<string, unknown>;
}

/** Dates that differ from the usual week. */
@ApiExcludeController()
@Controller()
@Access(registerAccess.ownPaProfile)
export class WeekDatesPageController {
  constructor(
    private readonly profiles: PaProfiles,
    private readonly weeks: PaWeeks,
  ) {}

  @Get(registerPaths.dates)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, datesModel(await this.profiles.getOwn(actor)));
  }

  @Post(registerPaths.dates)
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    const posted = { actor, request, body };
    if (typeof body['remove'] === 'string') return this.remove(posted, body['remove']);
    return body['action'] === 'add-extra' ? this.addExtra(posted) : this.addAway(posted);
  }

  private async addAway({ actor, request, body }: Posted): Promise<Page | SeeOther> {
    const { form } = readForm(AwayForm, body);
    const result = await attempt(() => this.weeks.addAway(actor, form.away()));
    if ('errors' in result) return this.invalid(actor, { away: form }, placed(result.errors, AWAY_FIELDS));
    return done(request, 'Saved: your days away.');
  }

  private async addExtra({ actor, request, body }: Posted): Promise<Page | SeeOther> {
    const { form } = readForm(ExtraForm, body);
    const result = await attempt(async () => this.weeks.addExtra(actor, form.extra()));
    if ('errors' in result) return this.invalid(actor, { extra: form }, placed(result.errors, EXTRA_FIELDS));
    return done(request, 'Saved: your extra day.');
  }

  private async remove({ actor, request }: Posted, id: string): Promise<SeeOther> {
    if (!isUuid(id)) throw new DateNotFoundError();
    await this.weeks.removeDate(actor, id);
    return done(request, 'Removed.');
  }

  private async invalid(
    actor: Actor,
    forms: { away?: AwayForm; extra?: ExtraForm },
    errors: readonly FieldError[],
  ): Promise<Page> {
    return invalidPage(VIEW, { ...datesModel(await this.profiles.getOwn(actor), forms), errors });
  }
}

function placed(errors: readonly FieldError[], fields: Readonly<Record<string, string>>): FieldError[] {
  return errors.map(({ field, text }) => ({ field: fields[field] ?? field, text }));
}

function done(request: RegisterRequest, sentence: string): SeeOther {
  leaveNotice(request, sentence);
  return new SeeOther(registerPaths.dates);
}
