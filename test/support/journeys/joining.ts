import type { JourneyBed } from '../journey-bed';
import type { Hands } from '../hands';

const PASSWORD = 'three words in a row';

export interface Newcomer {
  readonly role: 'pa' | 'employer';
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** Joins, opens the link that came by mail, and signs in: ends at "Your account". */
export async function join(hands: Hands, bed: JourneyBed, { role, firstName, lastName, email }: Newcomer) {
  await hands.open(`/join/${role}`);
  await hands.type(/^First name/, firstName);
  await hands.type(/^Last name/, lastName);
  await hands.type(/^Email address/, email);
  await hands.type(/^Choose a password/, PASSWORD);
  await hands.choose(/I am 16 or over/);
  await hands.choose(/I agree to the terms/);
  await hands.press(/^Join$/);
  await openMailedLink(hands, bed);
  await hands.press(/^Confirm my email address/);
  await hands.press(/^Sign in$/);
  await hands.type(/^Email address/, email);
  await hands.type(/^Password/, PASSWORD);
  await hands.press(/^Sign in$/, 'main button');
  await hands.seesHeading('Your account');
}

/** Opens the link of the newest mail, as the mailbox of the demonstration shows it. The server's port is chosen late. */
async function openMailedLink(hands: Hands, bed: JourneyBed): Promise<void> {
  await bed.relay();
  await hands.open('/demo/mailbox');
  const link = hands.page.getByRole('link', { name: /confirm/i }).first();
  await hands.open(new URL((await link.getAttribute('href')) ?? '').pathname);
}
