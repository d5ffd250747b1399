import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, InvalidError, type Actor, type RegisterRequest } from '@pa/platform';
import { agoWords, leaveNotice, Page, SeeOther } from '@pa/web';
import { isUUID } from 'class-validator';
import { daysFrom } from '../../complaints/days-from';
import { safetyAccess } from '../../safety.access';
import { safetyPaths } from '../../safety.paths';
import type { ViewAlert } from '../view-alerts.repository';
import { ViewAlerts } from '../view-alerts.service';

/** Staff see who opens far more profiles than anyone who chooses. */
@ApiExcludeController()
@Controller()
@Access(safetyAccess.alerts)
export class AlertsPageController {
  constructor(private readonly alerts: ViewAlerts) {}

  @Get(safetyPaths.staffAlerts)
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const alerts = await this.alerts.list(actor);
    return new Page('accounts/alerts.njk', {
      title: 'Alerts',
      alerts: alerts.map((alert) => shown(alert, new Date())),
    });
  }

  @Post(safetyPaths.staffAlerts)
  async seen(@Req() request: RegisterRequest, @CurrentActor() actor: Actor, @Body() body: unknown): Promise<SeeOther> {
    const id = String((body as { seen?: unknown } | undefined)?.seen);
    if (!isUUID(id)) throw new InvalidError('choose-one', 'Press the button beside the one you mean.');
    await this.alerts.markSeen(actor, id);
    leaveNotice(request, 'Marked as seen.');
    return new SeeOther(safetyPaths.staffAlerts);
  }
}

function shown(alert: ViewAlert, now: Date): object {
  const { id, name, profiles, refusals, lastAt, seenAt, seenBy } = alert;
  return {
    id,
    name,
    text:
      profiles > 0
        ? `${name} opened ${profiles} different profiles in a day`
        : `${name} went through very long lists of names in a day`,
    when: `The last one ${agoWords(daysFrom(lastAt, now))}`,
    slowed: refusals > 0 ? `Told to wait ${refusals === 1 ? 'once' : `${refusals} times`}` : 'Not slowed yet',
    seen: seenAt ? `Seen${seenBy ? ` by ${seenBy}` : ''}` : null,
    contactDetails: safetyPaths.staffContactDetails(alert.personId),
  };
}
