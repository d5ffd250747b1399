import { randomUUID } from 'node:crypto';
import { HideLists, Views } from '@pa/accounts';
import { UnitOfWork, type Actor } from '@pa/platform';
import { Complaints } from '../../libs/accounts/src/complaints/complaints.service';
import { ViewAlertsRepository } from '../../libs/accounts/src/views/view-alerts.repository';
import { ViewAlerts } from '../../libs/accounts/src/views/view-alerts.service';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of who looked, who hides, who hurries and who complains. */
export interface SafetyIds {
  readonly viewId: string;
  readonly hideId: string;
  readonly alertId: string;
  readonly complaintId: string;
}

/** An employer's look at a PA, a line of the PA's list, an alert about the employer, and a complaint without a name. */
export async function fillSafety(
  { app }: TestApp,
  { register, pa, viewer }: { register: TestRegister; pa: Actor; viewer: Actor },
): Promise<SafetyIds> {
  const { id: licenseeId, canary } = register;
  await app.get(Views).profileOpened(licenseeId, { viewer, viewedId: pa.personId, near: async () => 'CH1' });
  const seen = await app.get(Views).listOf(pa, 1);
  const hides = await app.get(HideLists).addValue(pa, { way: 'name', value: `Nobody ${canary}` });
  const notice = { personId: viewer.personId, profiles: 70, refusals: 2, at: new Date() };
  await app.get(UnitOfWork).run(licenseeId, (tx) => app.get(ViewAlertsRepository).note(tx, notice));
  const alerts = await app.get(ViewAlerts).list(pa);
  const complaintId = randomUUID();
  const nobody = { name: canary, email: '', telephone: '' };
  const complaint = { ...nobody, ticket: complaintId, about: 'register' as const, words: `${canary} was late` };
  await app.get(Complaints).receive(licenseeId, complaint, null);
  return {
    viewId: seen.views[0]?.id ?? '',
    hideId: hides[0]?.id ?? '',
    alertId: alerts.find(({ personId }) => personId === viewer.personId)?.id ?? '',
    complaintId,
  };
}
