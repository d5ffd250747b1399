import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { advertise } from '../support/journeys/advertising';
import { join } from '../support/journeys/joining';
import { Keyboard } from '../support/keyboard';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 300_000;
const KEYS: Way<Hands> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Hands> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };
const CLOSES = new Date(Date.now() + 30 * 86_400_000);

/** An advert the checker objects to is mended, opened, looked at by staff where they look first, and seen by a PA. */
describe('An employer looks for a PA', () => {
  let bed: JourneyBed;

  beforeAll(async () => void (bed = await JourneyBed.start()), 120_000);
  afterAll(() => bed?.close());

  it.each([
    ['on a phone without JavaScript', PLAIN, 'plain'],
    ['by keyboard only', KEYS, 'keys'],
  ])(
    'by an advert, %s',
    async (_how, way, name) => {
      const [employer, pa] = [await bed.meet(way), await bed.meet(way)];
      const email = `jo-${name}@example.com`;
      await join(employer, bed, { role: 'employer', firstName: 'Jo', lastName: 'Price', email });
      const id = await advertise(employer, { closes: CLOSES, hours: name === 'plain' });
      const isWaiting = (await employer.page.locator('main').innerText()).includes('We are looking at your advert');
      if (isWaiting) await approve(await bed.meet(way, bed.coordinator), id);

      await join(pa, bed, { role: 'pa', firstName: 'Amira', lastName: 'Khan', email: `amira-${name}@example.com` });
      await pa.open(`/vacancies/${id}`);
      await pa.seesHeading('Cheerful PA for mornings');
      await pa.sees(/An employer near CH1.*£14\.00 an hour/);
      expect(await pa.page.content()).not.toContain('Jo P');
      await (name === 'keys' ? expectNoAxeViolations(pa.page) : expectNoSidewaysScroll(pa.page));
      const stranger = await bed.meet(way);
      await expect(stranger.open(`/vacancies/${id}`)).rejects.toThrow('answered 401');
      expect(await stranger.page.content()).not.toContain('Cheerful');
      expect(bed.problems).toEqual([]);
    },
    JOURNEY_MS,
  );

  async function approve(staff: Hands, id: string): Promise<void> {
    await staff.open('/staff/adverts');
    await staff.press(/^Look at it/);
    expect(staff.page.url()).toContain(id);
    await staff.choose(/: Open it to PAs/);
    await staff.press(/^Decide/);
    await staff.sees(/Done\. The advert is right as it is/);
  }
});
