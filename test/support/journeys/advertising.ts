import type { Hands } from '../hands';

/** Begins an advert in words that the checker objects to, and mends them. */
async function sayWho(employer: Hands): Promise<void> {
  await employer.open('/employer/adverts');
  await employer.press(/^Write an advert$/);
  await employer.press(/^Start$/);
  await employer.type(/^Title of your advert/, 'Cheerful PA for mornings');
  await employer.type(/^Who are you looking for/, 'I want somebody kind. Call me on 07700 900123.');
  await employer.press(/^Save and go on/);
  await employer.sees(/Please change this.*07700 900123.*What to do/);
  await employer.type(/^Who are you looking for/, 'I want somebody kind.');
  await employer.press(/^Save and go on/);
  await employer.seesHeading('Experience, languages and interests');
}

/** Two hours on Monday mornings, by the plain form. */
async function sayWhen(employer: Hands): Promise<void> {
  await employer.press(/^Save and go on/);
  await employer.choose(/^Days: Mon/);
  await employer.press(/^Add this time/, 'section button');
  await employer.press(/^Save and go on/);
  await employer.press(/^Save and go on/);
}

/** The hours are left for later, and the advice about it is read. */
async function leaveHours(employer: Hands): Promise<void> {
  await employer.press(/^Save and go on/);
  await employer.press(/^Save and go on/);
  await employer.sees(/Something to think about.*Without hours, few will find your advert/);
  await employer.press(/^Go on to the next part/);
  await employer.press(/^Save and go on/);
}

/** Tasks, pay under the wage and then enough, a place and a closing date. */
async function sayTheRest(employer: Hands, closes: Date): Promise<void> {
  await employer.type(/^The job in your words/, 'You help me to cook and to go out.');
  await employer.choose(/^Cooking: Needed/);
  await employer.press(/^Save and go on/);
  await employer.choose(/^How is the PA employed\?: Employed$/);
  await employer.type(/^Pay for an hour/, '9.00');
  await employer.press(/^Save and go on/);
  await employer.sees(/against the law/);
  await employer.press(/^Go on to the next part/);
  await employer.type(/^Postcode of the place of work/, 'CH1');
  await employer.press(/^Save and go on/);
  await employer.type(/: Day$/, String(closes.getUTCDate()));
  await employer.type(/: Month$/, String(closes.getUTCMonth() + 1));
  await employer.type(/: Year$/, String(closes.getUTCFullYear()));
  await employer.press(/^Save and go on/);
  await employer.press(/^Save and come back later/);
}

/** The employer writes an advert the checker objects to, is stopped, mends it and sends it. Answers its address. */
export async function advertise(
  employer: Hands,
  { closes, hours }: { readonly closes: Date; readonly hours: boolean },
): Promise<string> {
  await sayWho(employer);
  await (hours ? sayWhen(employer) : leaveHours(employer));
  await sayTheRest(employer, closes);
  await employer.press(/^See what to change/);
  await employer.press(/^Send my advert/);
  await employer.sees(/There is a problem.*against the law/);
  await employer.press(/against the law/, '.govuk-error-summary a');
  await employer.seesHeading('Pay');
  await employer.type(/^Pay for an hour/, '14.00');
  await employer.press(/^Save and come back later/);
  await employer.press(/^Check and send/);
  await employer.press(/^Send my advert/);
  return new URL(employer.page.url()).pathname.split('/').at(-1) ?? '';
}
