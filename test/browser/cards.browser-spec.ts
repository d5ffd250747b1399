import { ApprovalDecisions, ApprovalDesk, OwnApprovals, SchemeDesk, STARTING_SCHEME } from '@pa/accreditation';
import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { Keyboard } from '../support/keyboard';
import { TestPeople, type TestPerson } from '../support/people';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 240_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };

/** A PA whom the register approves, and somebody at their door with a phone and no account. */
describe('A card that a PA carries', () => {
  let bed: JourneyBed;
  let people: TestPeople;
  let assessor: TestPerson;
  let hangUp: () => void;

  beforeAll(async () => {
    bed = await JourneyBed.start();
    const dialling = dialler(bed.server.port);
    hangUp = dialling.hangUp;
    people = new TestPeople(bed.server, dialling.dial);
    assessor = await people.add(bed.register, ['assessor']);
    const modules = STARTING_SCHEME.modules.filter(({ key }) => key === 'meet-us');
    await bed.server.app.get(SchemeDesk).save(assessor.actor, 0, { ...STARTING_SCHEME, others: 0, modules });
  }, 120_000);
  afterAll(async () => {
    hangUp?.();
    await bed?.close();
  });

  async function approve({ actor }: TestPerson): Promise<(deed: string) => Promise<void>> {
    const { app } = bed.server;
    await app.get(OwnApprovals).apply(actor);
    const id = (await app.get(OwnApprovals).find(actor))?.case?.id ?? '';
    await app.get(ApprovalDesk).signOff(assessor.actor, id, 'meet-us');
    const decide = async (deed: string) => {
      const { version } = await app.get(ApprovalDesk).open(assessor.actor, id);
      const decision = { deed, why: deed === 'approve' ? '' : 'concern', words: '', version };
      await app.get(ApprovalDecisions).decide(assessor.actor, id, decision);
    };
    await decide('approve');
    return decide;
  }

  async function journey(way: Way<Hands>): Promise<void> {
    const person = await people.add(bed.register, ['pa'], 'Amira');
    const [pa, visitor] = [await bed.meet(way, person), await bed.meet(PLAIN)];
    await pa.open('/pa/card');
    await pa.sees(/You have no card yet/);
    const decide = await approve(person);
    await pa.open('/pa/card');
    await pa.press(/^Make my card/);
    await pa.sees(/Here is your card/);
    await look(pa, way);
    const code = await codeOn(pa);
    await atTheDoor(visitor, code);
    await decide('suspend');
    await visitor.open(`/verify/${code}`);
    await visitor.seesHeading('Not approved today');
    await look(visitor, PLAIN);
    await pa.open('/pa/card');
    await pa.press(/^Get a new code/);
    await pa.sees(/Your card has a new code/);
    await expect(visitor.open(`/verify/${code}`)).rejects.toThrow(/answered 404/);
    expect(bed.problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  }

  /** Typed as somebody types it who reads it off the card. */
  async function atTheDoor(visitor: Hands, code: string): Promise<void> {
    await visitor.open('/verify');
    await visitor.type(/^Code on the card/, 'wrong');
    await visitor.press(/^Look at the card/);
    await visitor.sees(/Type the 16 letters and digits/);
    await visitor.type(/^Code on the card/, code.toLowerCase().replaceAll('-', ' '));
    await visitor.press(/^Look at the card/);
    await visitor.seesHeading('Approved');
    await visitor.sees(/approves the owner of this card, until/);
    await expect(visitor.sees(/Amira/)).rejects.toThrow();
    await look(visitor, PLAIN);
    await largest(visitor);
  }

  async function look({ page }: Hands, way: Way<Hands>): Promise<void> {
    if (way === PLAIN) await expectNoSidewaysScroll(page);
    else await expectNoAxeViolations(page);
  }

  /** Letters of twice the size, as a phone can be set. */
  async function largest({ page }: Hands): Promise<void> {
    await page.evaluate('document.documentElement.style.fontSize = "200%"');
    await expectNoSidewaysScroll(page);
  }

  async function codeOn({ page }: Hands): Promise<string> {
    return (await page.locator('.pa-wallet__foot').innerText()).match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)?.[0] ?? '';
  }

  it('by keyboard only', () => journey(KEYS), JOURNEY_MS);
  it('on a phone without JavaScript', () => journey(PLAIN), JOURNEY_MS);
});
