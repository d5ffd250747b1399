import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { bookingsAccess } from '../../bookings/bookings.access';
import { bookingsPaths } from '../../bookings/bookings.paths';
import { SessionDesk } from '../../bookings/session-desk.service';
import { versionIn } from '../check.form';
import { SessionForm, TickForm } from './bookings.forms';
import { placeIdOf, sessionIdOf } from './ids-of';
import { newSessionModel, sessionModel, sessionsModel } from './session-desk.presenter';

const LIST = 'accreditation/bookings/sessions.njk';
const FORM = 'accreditation/bookings/new-session.njk';
const SESSION = 'accreditation/bookings/session.njk';

/** Assessors: when PAs can come, who comes, who came. */
@ApiExcludeController()
@Controller('staff')
export class SessionDeskPageController {
  constructor(private readonly desk: SessionDesk) {}

  @Get('check-sessions')
  @Access(bookingsAccess.seeSessions)
  async list(@CurrentActor() actor: Actor, @Query('list') list: unknown, @Query('page') page: unknown): Promise<Page> {
    const asked = { list: list === 'past' ? ('past' as const) : ('coming' as const), page: pageIn(page) };
    return new Page(LIST, sessionsModel(await this.desk.list(actor, asked), asked.list));
  }

  @Get('check-sessions/new')
  @Access(bookingsAccess.keepSessions)
  showNew(): Page {
    return new Page(FORM, newSessionModel(new SessionForm()));
  }

  @Post('check-sessions/new')
  @Access(bookingsAccess.keepSessions)
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(SessionForm, body);
    const result = await attempt(() => this.desk.add(actor, form.input()));
    if ('errors' in result) return invalidPage(FORM, { ...newSessionModel(form), ...result });
    leaveNotice(request, 'PAs can book this time now.');
    return new SeeOther(bookingsPaths.session(result.done));
  }

  @Get('check-sessions/:id')
  @Access(bookingsAccess.seeSessions)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(SESSION, sessionModel(await this.desk.open(actor, sessionIdOf(id))));
  }

  @Post('check-sessions/:id/call-off')
  @Access(bookingsAccess.keepSessions)
  async callOff(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const id = sessionIdOf(request.params['id']);
    const result = await attempt(() => this.desk.callOff(actor, id));
    if ('errors' in result)
      return invalidPage(SESSION, { ...sessionModel(await this.desk.open(actor, id)), ...result });
    leaveNotice(request, 'You called it off. We tell everybody who had a place.');
    return new SeeOther(bookingsPaths.session(id));
  }

  @Post('check-places/:id/tick')
  @Access(bookingsAccess.keepSessions)
  async tick(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = placeIdOf(request.params['id']);
    const { form } = readForm(TickForm, body);
    const tick = { came: form.answer, version: versionIn(form.version) };
    const result = await attempt(() => this.desk.tick(actor, id, tick));
    if ('errors' in result) {
      const session = await this.desk.open(actor, await this.desk.sessionOf(actor, id));
      return invalidPage(SESSION, { ...sessionModel(session), ...result });
    }
    leaveNotice(
      request,
      tick.came ? 'You noted that they came.' : 'You noted that they did not come. We have written to them.',
    );
    return new SeeOther(bookingsPaths.session(result.done));
  }
}

function pageIn(page: unknown): number {
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
