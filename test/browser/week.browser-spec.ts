import type { Page } from 'playwright-core';
import { DESK, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import { JourneyBed, type Way } from '../support/journey-bed';
import { Keyboard } from '../support/keyboard';
import { TestPeople } from '../support/people';
import { Pointer } from '../support/pointer';

const MOUSE: Way<Pointer> = { Hands: Pointer, options: { viewport: DESK } };
const FINGER: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, hasTouch: true, isMobile: true } };
const SLOTS_OF_A_DAY = 48;
const [MONDAY, TUESDAY, WEDNESDAY] = [0, 1, 2];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A half-hour of the drawn week, by the clock: 8.5 is half past eight. */
const cell = (page: Page, day: number, hour: number) =>
  page.locator(`.pa-grid__cell[data-at="${day * SLOTS_OF_A_DAY + hour * 2}"]`);

async function middleOf(page: Page, day: number, hour: number): Promise<Point> {
  const box = await cell(page, day, hour).boundingBox();
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}

const times = (page: Page) => page.locator('[data-week-list] li').allInnerTexts();
const said = (page: Page) => page.locator('.pa-save__said').innerText();

/** Fingers as a screen sends them: the browser itself decides what scrolls. */
async function finger(page: Page, from: Point, to: Point): Promise<void> {
  const screen = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', from);
  for (let step = 1; step <= 10; step += 1) {
    const part = (start: number, end: number) => start + ((end - start) * step) / 10;
    await touch('touchMove', { x: part(from.x, to.x), y: part(from.y, to.y) });
  }
  await touch('touchEnd');
  await screen.detach();
}

/** Seen red with the pointer's listeners left out, and the finger’s with touch-action: none (a scroll drew hours). */
describe('A PA draws the week', () => {
  let bed: JourneyBed;
  let people: TestPeople;
  let hangUp: () => void;

  beforeAll(async () => {
    bed = await JourneyBed.start();
    const dialling = dialler(bed.server.port);
    hangUp = dialling.hangUp;
    people = new TestPeople(bed.server, dialling.dial);
  }, 120_000);
  afterAll(async () => {
    hangUp?.();
    await bed?.close();
  });

  async function atTheWeek(way: Way<Pointer>): Promise<Pointer> {
    const pa = await bed.meet(way, await people.add(bed.register, ['pa'], 'Amira'));
    await pa.open('/pa/week');
    await cell(pa.page, MONDAY, 8).scrollIntoViewIfNeeded();
    return pa;
  }

  it('with a mouse: drags over hours, takes some away again, undoes it, saves', async () => {
    const pa = await atTheWeek(MOUSE);
    const { page } = pa;
    const drag = async (from: Point, to: Point) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    };
    await drag(await middleOf(page, MONDAY, 8), await middleOf(page, TUESDAY, 9.5));
    await expect(times(page)).resolves.toEqual([
      expect.stringMatching(/^Monday 08:00 to 10:00/),
      expect.stringMatching(/^Tuesday 08:00 to 10:00/),
    ]);
    await expect(said(page)).resolves.toMatch(/4 hours in your week/);

    await drag(await middleOf(page, TUESDAY, 8), await middleOf(page, TUESDAY, 9.5));
    await expect(times(page)).resolves.toEqual([expect.stringMatching(/^Monday 08:00 to 10:00/)]);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(times(page)).resolves.toHaveLength(2);

    await cell(page, MONDAY, 12).click();
    await page.keyboard.down('Shift');
    await cell(page, MONDAY, 13.5).click();
    await page.keyboard.up('Shift');
    await expect(times(page)).resolves.toContainEqual(expect.stringMatching(/^Monday 12:00 to 14:00/));
    await pa.press(/^Save my week/);
    await pa.open('/pa/week');
    await expect(times(page)).resolves.toHaveLength(3);
    expect(bed.problems).toEqual([]);
  }, 60_000);

  it('with a finger: taps and drags along hours, and scrolling over them changes nothing', async () => {
    const pa = await atTheWeek(FINGER);
    const { page } = pa;
    await page.getByRole('button', { name: 'Wednesday, 0 hours' }).tap();
    await page.evaluate(
      `document.querySelector('[data-at="${WEDNESDAY * SLOTS_OF_A_DAY + 18}"]').scrollIntoView({ block: 'center' })`,
    );
    await cell(page, WEDNESDAY, 9).tap();
    await expect(times(page)).resolves.toEqual([expect.stringMatching(/^Wednesday 09:00 to 09:30/)]);
    await expect(page.getByRole('button', { name: 'Wednesday, ½ hours' }).count()).resolves.toBe(1);

    const start = await middleOf(page, WEDNESDAY, 10);
    const end = await middleOf(page, WEDNESDAY, 11);
    expect(Math.abs(end.y - start.y)).toBeLessThan(2);
    await finger(page, start, end);
    await expect(times(page)).resolves.toContainEqual(expect.stringMatching(/^Wednesday 10:00 to 11:30/));
    const drawn = await times(page);

    const from = await middleOf(page, WEDNESDAY, 10);
    const before = await page.evaluate('scrollY');
    await finger(page, from, { x: from.x, y: from.y - 200 });
    await page.waitForFunction(`scrollY > ${String(before)}`);
    await expect(times(page)).resolves.toEqual(drawn);

    await pa.press(/^Save my week/);
    await pa.open('/pa/week');
    await expect(times(page)).resolves.toEqual(drawn);
    expect(bed.problems).toEqual([]);
  }, 60_000);

  it('with a key as well as a mouse: what one began the other goes on with', async () => {
    const pa = await bed.meet(
      { Hands: Keyboard, options: { viewport: DESK } },
      await people.add(bed.register, ['pa'], 'Amira'),
    );
    await pa.open('/pa/week');
    await cell(pa.page, MONDAY, 8).click();
    await pa.tap('ArrowRight', 1);
    await pa.tap('Space');
    await expect(times(pa.page)).resolves.toEqual([expect.stringMatching(/^Monday 08:00 to 09:00/)]);
  }, 60_000);
});
