import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { actForJo, askRita, bannerOf, sayYes } from '../support/journeys/acting';
import { join } from '../support/journeys/joining';
import { Keyboard } from '../support/keyboard';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 240_000;
const KEYS: Way<Hands> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Hands> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };

/** Somebody is asked to act, says yes, acts, and is stopped: by keys alone, and on a phone without JavaScript. */
describe('Somebody acts for an employer', () => {
  let bed: JourneyBed;

  beforeAll(async () => void (bed = await JourneyBed.start()), 120_000);
  afterAll(() => bed?.close());

  it.each([
    ['by keyboard only', KEYS, 'keys'],
    ['on a phone without JavaScript', PLAIN, 'plain'],
  ])(
    'and is stopped at once, everyone %s',
    async (_how, way, name) => {
      const [employer, rita] = [await bed.meet(way), await bed.meet(way)];
      const ritasAddress = `rita-${name}@example.com`;
      await join(employer, bed, {
        role: 'employer',
        firstName: 'Jo',
        lastName: 'Price',
        email: `jo-${name}@example.com`,
      });
      await askRita(employer, ritasAddress);
      await sayYes(rita, bed, ritasAddress);
      await actForJo(rita);
      expect(await bannerOf(rita)).toMatch(/^You are acting for Jo P\. .*Stop acting for Jo P\.$/);
      await (name === 'keys' ? expectNoAxeViolations(rita.page) : expectNoSidewaysScroll(rita.page));
      expect(await refusedAt(rita, '/account')).toContain('while you act for Jo P.');

      await employer.open('/account/representatives');
      await employer.press(/^Rita R/, 'main a');
      await employer.sees(/Changed what you told us about you/);
      await employer.press(/^End it now/);
      await employer.sees(/Stopped, we are looking at it/);

      expect(await refusedAt(rita, '/employer/profile')).toContain('You can no longer act for this person');
      await rita.open('/acting');
      expect(await bannerOf(rita)).toBe('');
      await rita.seesHeading('People you act for');
      await lookAtIt(await bed.meet(way, bed.coordinator));
      expect(bed.problems).toEqual([]);
    },
    JOURNEY_MS,
  );

  async function lookAtIt(staff: Hands): Promise<void> {
    await staff.open('/account');
    await staff.press(/^People who act for others/, 'main a');
    await staff.press(/^Open for Jo P/);
    await staff.sees(/The person ended this\. Call them/);
    await staff.press(/^We looked at it: end it for good/);
    await staff.sees(/It has ended for good/);
  }

  /** The words of a page that is refused. */
  async function refusedAt({ page }: Hands, path: string): Promise<string> {
    const answer = await page.goto(bed.server.url(bed.register.host, path));
    expect(answer?.status()).toBe(403);
    return page.locator('main').innerText();
  }
});
