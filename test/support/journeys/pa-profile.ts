import type { Hands } from '../hands';
import type { Keyboard } from '../keyboard';
import type { Pointer } from '../pointer';
import { expectNoSidewaysScroll } from '../browser';

/** The answers in which the two PAs of the main job differ. */
export interface RestOfProfile {
  readonly employment: RegExp;
  readonly task: RegExp;
  readonly language: readonly [name: string, level: string];
}

/** The first two parts, without a mistake: ends at the week. */
export async function fillFirstParts(hands: Hands): Promise<void> {
  await hands.press(/^Your profile/);
  await hands.press(/^Start$/);
  await hands.seesHeading('About you');
  await hands.type(/^You in one line/, 'Early riser, calm in a crisis');
  await hands.type(/^About you/, 'I like to walk.');
  await hands.press(/^Save and go on/);
  await hands.seesHeading('Where you live and how far you travel');
  await hands.type(/^Your postcode/, 'CH1 2AB');
  await hands.choose(/How do you get around\?: Own car/);
  await hands.press(/^Save and go on/);
}

/** The first two parts with a mistake, left in the middle and taken up again: nothing is lost. Ends at the week. */
export async function leaveAndComeBack(hands: Pointer): Promise<void> {
  await hands.open('/pa/profile');
  await hands.press(/^Start$/);
  await hands.type(/^You in one line/, 'Call me on 07700 900123');
  await hands.press(/^Save and go on/);
  await expect(hands.page.title()).resolves.toMatch(/^Error: About you/);
  await expect(hands.valueIn(/^You in one line/)).resolves.toBe('Call me on 07700 900123');
  await expectNoSidewaysScroll(hands.page);
  await hands.type(/^You in one line/, 'Up all night');
  await hands.type(/^About you/, 'I like to walk.');
  await hands.press(/^Save and come back later/);
  await hands.sees(/1 of 10 parts done/);
  await hands.press(/^Go on$/);
  await hands.seesHeading('Where you live and how far you travel');
  await hands.type(/^Your postcode/, 'm14 5tp');
  await hands.press(/^Save and go on/);
}

/** Draws Monday to Wednesday, 08:00 to 10:00. */
export async function drawWeek(keys: Keyboard): Promise<void> {
  await keys.seesHeading('Your week');
  await keys.tabTo(/^Monday 07:00 to 07:30/);
  await keys.tap('ArrowRight', 2);
  await keys.tap('Space');
  await keys.holding('Shift', async () => {
    await keys.tap('ArrowRight', 3);
    await keys.tap('ArrowDown', 2);
  });
  await keys.press(/^Save my week and go on/);
}

/** A night on Tuesday, copied to Friday, and the Friday taken away again: each is kept at once. */
export async function addTimesByForm(hands: Pointer): Promise<void> {
  await hands.seesHeading('Your week');
  await hands.choose(/^Days: Tuesday/);
  await hands.type(/^From/, '22:00');
  await hands.type(/^To$/, '07:00');
  await hands.choose(/^Kind of hours: Waking night/);
  await hands.press(/^Add this time/);
  await hands.sees(/Saved: Tuesday 22:00 to Wednesday 07:00 added as waking night/);
  await hands.type(/^Copy everything on/, 'Tuesday');
  await hands.choose(/^To: Friday/);
  await hands.press(/^Copy this day/);
  await hands.sees(/Saved: Tuesday copied to Friday\./);
  await hands.press(/^Remove Friday/);
  await hands.sees(/Saved: Friday 22:00 to Saturday 07:00 removed\./);
  await hands.press(/^Add this time/);
  await hands.sees(/Choose at least one day/);
  await hands.press(/^Save my week and go on/);
}

/** From the work that is wanted to the last part: ends at the profile. */
export async function answerTheRest(hands: Hands, { employment, task, language }: RestOfProfile): Promise<void> {
  await hands.seesHeading('The work you want');
  await hands.choose(employment);
  await hands.press(/^Save and go on/);
  await hands.seesHeading('What you will do');
  await hands.choose(task);
  await hands.press(/^Save and go on/);
  await hands.seesHeading('Your experience and training');
  await hands.press(/^Save and go on/);
  await hands.seesHeading('Languages and communication');
  await hands.type(/^Language 1: Language/, language[0]);
  await hands.type(/^Language 1: How well/, language[1]);
  await hands.press(/^Save and go on/);
  await hands.seesHeading('What you are like to work with');
  await hands.press(/^Save and go on/);
  await hands.seesHeading('Your interests and where you can work');
  await hands.press(/^Save and go on/);
  await hands.seesHeading('Your age and sex (private)');
  await hands.choose(/^How old are you\?: 18 or over/);
  await hands.press(/^Save and go on/);
  await hands.seesHeading('Your profile');
  await hands.sees(/10 of 10 parts done/);
}
