import type { Hands } from '../hands';
import type { JourneyBed } from '../journey-bed';

const PASSWORD = 'seven purple bicycles';

/** An employer asks Rita by email to look after adverts. */
export async function askRita(employer: Hands, email: string): Promise<void> {
  await employer.open('/account');
  await employer.press(/^People who act for you/);
  await employer.press(/^Ask someone to act for you/);
  await employer.type(/^Their name/, 'Rita Rowe');
  await employer.type(/^Their email address/, email);
  await employer.choose(/^What may they do\?: Look after adverts/);
  await employer.press(/^Ask them/);
  await employer.sees(/Asked, no answer yet/);
}

/** Rita opens the link in her mail, says yes, and signs in. */
export async function sayYes(rita: Hands, bed: JourneyBed, email: string): Promise<void> {
  await bed.relay();
  await rita.open('/demo/mailbox');
  const link = rita.page.getByRole('link', { name: /Look at it/ }).first();
  await rita.open(new URL((await link.getAttribute('href')) ?? '').pathname);
  await rita.seesHeading('Will you act for Jo P.?');
  await rita.type(/^Your first name/, 'Rita');
  await rita.type(/^Your last name/, 'Rowe');
  await rita.type(/^Choose a password/, PASSWORD);
  await rita.choose(/I am 18 or over/);
  await rita.choose(/I agree to the terms/);
  await rita.press(/^Yes, I will act for/);
  await rita.press(/^Sign in$/, 'main a');
  await rita.type(/^Email address/, email);
  await rita.type(/^Password/, PASSWORD);
  await rita.press(/^Sign in$/, 'main button');
}

/** She acts: the banner says for whom, and she fills in what the register asks. */
export async function actForJo(rita: Hands): Promise<void> {
  await rita.press(/^People you act for/);
  await rita.press(/^Act for Jo P/);
  await rita.seesHeading('Acting for Jo P.');
  await rita.press(/^About you/);
  await rita.type(/^First name/, 'Jo');
  await rita.type(/^Your postcode/, 'CH1 2AB');
  await rita.choose(/^Whom is the PA for\?: Myself/);
  await rita.choose(/^You may keep what I tell you/);
  await rita.press(/^Save$/);
  await rita.sees(/Saved/);
}

/** What stands before everything else on the page. */
export async function bannerOf({ page }: Hands): Promise<string> {
  return (await page.locator('.pa-acting').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
}
