import { readFile } from 'node:fs/promises';
import { ExportWorker } from '@pa/accounts';
import { expectNoAxeViolations, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import { JourneyBed, type Way } from '../support/journey-bed';
import { Keyboard } from '../support/keyboard';
import { PASSWORD, TestPeople, type TestPerson } from '../support/people';
import { Pointer } from '../support/pointer';

/** A copy of one's data, and the end of an account: with keys alone, and without scripts on a phone. */
describe('One’s own data', () => {
  let bed: JourneyBed;
  let people: TestPeople;
  let hangUp: () => void;

  beforeAll(async () => {
    bed = await JourneyBed.start();
    const line = dialler(bed.server.port);
    people = new TestPeople(bed.server, line.dial);
    hangUp = line.hangUp;
  }, 120_000);

  afterAll(async () => {
    hangUp();
    await bed.close();
  });

  const meet = <Kind extends Keyboard | Pointer>(way: Way<Kind>, as: TestPerson): Promise<Kind> => bed.meet(way, as);

  it('is asked for, made by the worker and kept as a file that reads by itself', async () => {
    const zoe = await meet({ Hands: Keyboard }, await people.add(bed.register, ['pa'], 'Zoë'));
    await zoe.open('/account');
    await zoe.press(/^Your data/);
    await zoe.press(/^Have a copy/);
    await zoe.press(/^Ask for a copy/);
    await zoe.sees(/We are making your copy/);
    await bed.relay();
    await bed.server.app.get(ExportWorker).settled();
    await zoe.press(/^Look again/);
    await expectNoAxeViolations(zoe.page);
    const [download] = await Promise.all([
      zoe.page.waitForEvent('download'),
      zoe.page.locator('main a', { hasText: 'A page to read or print' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('my-data.html');
    const file = await readFile(await download.path(), 'utf8');
    const alone = await zoe.page.context().newPage();
    await alone.setContent(file);
    expect(await alone.locator('h1').innerText()).toBe('Your data at North West PA Register');
    expect(await alone.locator('main').innerText()).toContain('Zoë K.');
    await expectNoAxeViolations(alone);
  });

  it.each([
    ['with keys alone', { Hands: Keyboard }],
    ['without scripts on a phone', { Hands: Pointer, options: { javaScriptEnabled: false, viewport: PHONE } }],
  ] as ReadonlyArray<[string, Way<Keyboard | Pointer>]>)(
    'goes when the account is closed, %s; signing in brings it back',
    async (_how, way) => {
      const person = await people.add(bed.register, ['pa'], 'Ivy');
      const ivy = await meet(way, person);
      await ivy.open('/account/your-data');
      await ivy.press(/^Close your account/);
      await ivy.sees(/After 14 days: your data is deleted/);
      await ivy.press(/^Close my account/);
      await ivy.sees(/Tick the box if you are sure/);
      await ivy.choose(/I found someone/);
      await ivy.choose(/Yes, close my account/);
      await ivy.press(/^Close my account/);
      await ivy.seesHeading('Your account is closed');
      await ivy.press(/^sign in$/, 'main a');
      await ivy.type(/^Email address/, person.email);
      await ivy.type(/^Password/, PASSWORD);
      await ivy.press(/^Sign in$/, 'main button');
      await ivy.seesHeading('Your account');
    },
  );

  it('meets no script error and no refusal of the content security policy', () => {
    expect(bed.problems).toEqual([]);
  });
});
