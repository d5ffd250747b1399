import type { Hands } from '../hands';
import type { JourneyBed } from '../journey-bed';

/** An advert of which only the address is needed: how it is written and found are other journeys. */
export interface Advert {
  readonly id: string;
}

/** The PA writes, leaves it for later, comes back and sends. */
export async function apply(pa: Hands, { id }: Advert): Promise<void> {
  await pa.open(`/vacancies/${id}/apply`);
  await pa.press(/^Send my application/);
  await pa.sees(/Write a few words about why you want this job/);
  await pa.type(/^Why would you like this job/, 'I am Amira, and I like mornings.');
  await pa.press(/^Save and go on later/);
  await pa.sees(/Saved\. You can go on whenever you like/);
  await pa.press(/^Go on writing/);
  await pa.type(/^What would a good morning be/, 'Tea first.');
  await pa.press(/^Send my application/);
  await pa.sees(/Sent\. Good luck!/);
}

/** The employer sees no name, reads why the PA fits, and puts “PA 1” on the shortlist: then the name is there. */
export async function shortlistBlind(employer: Hands, { id }: Advert): Promise<void> {
  await employer.open(`/employer/adverts/${id}/applications`);
  await employer.press(/^PA 1$/);
  await employer.seesHeading('PA 1');
  await employer.sees(/The name is not shown yet/);
  await employer.sees(/I am …, and I like mornings/);
  if ((await employer.page.content()).includes('Amira')) throw new Error('The name is on a page that is blind');
  await employer.press(/^Put on my shortlist/);
  await employer.seesHeading('Amira K.');
  await employer.press(/^All applications/, 'a');
  await employer.press(/^See your shortlist side by side/);
  await employer.sees(/Covers all of your 2 hours/);
  await employer.press(/^Amira K/);
}

/** Two times are offered in the café; the PA chooses the first. */
export async function meet(employer: Hands, pa: Hands, day: Date): Promise<void> {
  await employer.press(/^Offer interview times/);
  await employer.press(/^Offer these times/);
  await employer.sees(/Offer at least one day and time/);
  await employer.choose(/: We meet at a place/);
  await employer.type(/^Where, or the video link/, 'The café in the library');
  for (const [line, time] of [
    [1, '10:00'],
    [2, '14:30'],
  ] as const) {
    await employer.type(new RegExp(`^Day ${line}: Day`), String(day.getUTCDate()));
    await employer.type(new RegExp(`^Day ${line}: Month`), String(day.getUTCMonth() + 1));
    await employer.type(new RegExp(`^Day ${line}: Year`), String(day.getUTCFullYear()));
    await employer.type(new RegExp(`^Time ${line}`), time);
  }
  await employer.press(/^Offer these times/);
  await employer.sees(/The PA chooses a time/);
  await pa.open('/pa/applications');
  await pa.press(/Help at home/);
  await pa.choose(/10:00$/);
  await pa.press(/^Tell the employer/);
  await pa.sees(/Your interview .*10:00/);
  await pa.press(/^Questions to ask/);
  await pa.sees(/What should I never do/);
}

/** The terms are made, read and accepted; the employer hires, and both can print what was agreed. */
export async function hire(employer: Hands, pa: Hands, { id }: Advert): Promise<void> {
  await employer.open(`/employer/adverts/${id}/applications`);
  await employer.press(/^Amira K/);
  await employer.press(/^Offer the job/);
  await employer.type(/^What is the first day\?: Day/, '4');
  await employer.type(/^What is the first day\?: Month/, '1');
  await employer.type(/^What is the first day\?: Year/, String(new Date().getUTCFullYear() + 1));
  await employer.press(/^Make this offer/);
  await employer.sees(/Your offer is on its way/);
  await pa.open('/pa/applications');
  await pa.press(/Help at home/);
  await pa.press(/^Yes, I take the job/);
  await pa.sees(/You said yes/);
  await employer.open(`/employer/adverts/${id}/applications`);
  await employer.press(/^Amira K/);
  await employer.press(/^Yes, they are hired/);
  await employer.press(/^Read and print the written terms/);
  await employer.sees(/Still to be agreed/);
  await pa.open('/pa/applications');
  await pa.press(/Help at home/);
  await pa.sees(/The job is yours/);
}

/** A month later the link of a mail asks, without anybody signed in. */
export async function answerOutcome(visitor: Hands, bed: JourneyBed): Promise<void> {
  await bed.relay();
  await visitor.open('/demo/mailbox');
  const link = visitor.page.getByRole('link', { name: /Say yes or no/ }).first();
  await visitor.open(new URL((await link.getAttribute('href')) ?? '').pathname);
  await visitor.seesHeading('Do you still work together?');
  await visitor.press(/^Yes, we do/);
  await visitor.sees(/Good to hear/);
}
