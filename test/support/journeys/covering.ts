import type { Hands } from '../hands';

/** An employer asks for a morning, mends what was wrong, and sees that PAs are asked. */
export async function askForCover(employer: Hands, day: Date): Promise<void> {
  await employer.open('/employer/cover');
  await employer.press(/^Ask for cover/, 'a');
  await employer.type(/: Day$/, String(day.getUTCDate()));
  await employer.type(/: Month$/, String(day.getUTCMonth() + 1));
  await employer.type(/: Year$/, String(day.getUTCFullYear()));
  await employer.type(/: From$/, '07:10');
  await employer.type(/: To$/, '09:00');
  await employer.choose(/: Cooking$/);
  await employer.type(/^For an hour awake/, '15');
  await employer.type(/^The first half of your postcode/, 'CH1');
  await employer.type(/^Is there anything else/, 'A calm start to the day.');
  await employer.press(/^Ask PAs now/);
  await employer.sees(/There is a problem|half-hours|07:00/);
  await employer.type(/: From$/, '07:00');
  await employer.press(/^Ask PAs now/);
  await employer.sees(/We are asking PAs now/);
}

/** A PA reads what it is and says yes; the address is not there yet. */
export async function sayYes(pa: Hands): Promise<void> {
  await pa.open('/pa/cover');
  await pa.seesHeading('Cover you are asked for');
  await pa.press(/07:00$/);
  await pa.sees(/Cooking/);
  await pa.sees(/You said you are free at all these times/);
  await pa.press(/^Yes, I can come/);
  await pa.sees(/Do not go yet/);
}

/** The employer sees who it is and confirms: an address is needed, and only then does the PA read it. */
export async function confirm(employer: Hands, pa: Hands): Promise<void> {
  await employer.open('/employer/cover');
  await employer.press(/07:00$/);
  await employer.sees(/Amira K\.? says yes/);
  await employer.press(/^Confirm, and show the address/);
  await employer.sees(/Write where the PA is to come to/);
  await employer.type(/^Where should/, '1 High Street, Chester. Ring the bell twice.');
  await employer.press(/^Confirm, and show the address/);
  await employer.sees(/Confirmed/);
  await pa.open('/pa/cover');
  await pa.press(/07:00$/);
  await pa.sees(/Ring the bell twice/);
}

/** The employer writes a plan for when nobody comes, and has it in large print. */
export async function writePlan(employer: Hands): Promise<void> {
  await employer.open('/employer/emergency-plan');
  await employer.press(/^Write your plan/);
  await employer.type(/^Whom should somebody call/, 'Sam, 01632 960123');
  await employer.type(/^Where are things/, 'The key is under the blue pot.');
  await employer.press(/^Save the plan/);
  await employer.seesHeading('When a PA does not come');
  await employer.sees(/Sam, 01632 960123/);
}
