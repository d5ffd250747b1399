import { SupportDesk, SupportRequests } from '@pa/licensing';
import type { Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { TestApp } from './app';

/** What an address can name of support access. */
export interface SupportIds {
  /** A request that waits. */
  readonly supportRequestId: string;
  /** An offer that is open. */
  readonly supportOfferId: string;
}

const REQUEST = { reason: 'Emails do not go out.', areas: ['delivery'] };

/** A request that waits, one that was refused, an offer to end, and one of settings that stays open. */
export async function fillSupport({ app }: TestApp, manager: Actor, operator: Actor): Promise<SupportIds> {
  const [supportRequestId, refusedId, supportOfferId] = [newId(), newId(), newId()];
  const [desk, requests] = [app.get(SupportDesk), app.get(SupportRequests)];
  await requests.ask(operator, manager.licenseeId, { id: supportRequestId, ...REQUEST });
  await requests.ask(operator, manager.licenseeId, { id: refusedId, ...REQUEST });
  await desk.refuse(manager, refusedId, 'It works again.');
  await desk.offer(manager, { id: supportOfferId, ...REQUEST, hours: 168 });
  await desk.offer(manager, { id: newId(), reason: 'Our rules.', areas: ['settings'], hours: 168 });
  return { supportRequestId, supportOfferId };
}
