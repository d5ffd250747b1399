import type { Actor } from '@pa/platform';
import { Logos } from '../../libs/licensing/src/logos/logos.service';
import type { TestApp } from './app';

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><circle cx="50" cy="50" r="40" fill="#461033"/></svg>';

/** Every register's header, mails and papers show a logo. */
export async function fillLogo({ app }: TestApp, by: Actor): Promise<Record<never, string>> {
  await app.get(Logos).change(by, { name: 'logo.svg', bytes: Buffer.from(LOGO) }, '');
  return {};
}
