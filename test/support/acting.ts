import { ACTING_SCOPES, type ActingScope } from '@pa/platform';
import type { Credentials } from './access-tries';
import { formOf } from './dial';
import type { PeopledApp, PeopledRegister } from './peopled';
import { letAct } from './peopled-representatives';

/** Somebody who acts for the employer of a register, in a browser and by a token. */
export async function actingFor(
  app: PeopledApp,
  register: PeopledRegister,
  scopes: readonly ActingScope[] = ACTING_SCOPES,
): Promise<Credentials> {
  const representative = await app.people.add(register, ['representative']);
  const id = await letAct(app, { employer: register.people.employer.actor, representative }, scopes);
  const { host } = register;
  const { browser, token } = representative;
  const form = formOf({ _csrf: browser.csrf });
  const headers = { ...form.headers, cookie: browser.cookie };
  const answer = await app.dial({ method: 'POST', host, path: `/acting/${id}`, ...form, headers });
  if (answer.status !== 303) throw new Error(`Acting was answered ${answer.status}`);
  return { browser: await app.people.follow(host, browser, answer), token, actingFor: id };
}
