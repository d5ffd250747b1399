import { HideLists } from '@pa/accounts';
import { UnitOfWork, type Actor } from '@pa/platform';
import { Module } from '@nestjs/common';
import { RegisterUnderTest } from '../../../../../test/integration/register/register-under-test';
import { ANSWERS } from '../../../../../test/support/route-rows/references.rows';
import { AccreditationModule } from '../../accreditation.module';
import { accreditationEntities } from '../../entities';
import type { AnswersInput } from '../answers';
import { ReferenceMails } from '../mails/reference-mails';
import { OwnReferences } from '../own-references.service';
import { RefereeAnswers } from '../referee-answers.service';
import { ReferenceDesk } from '../reference-desk.service';
import { ReferenceLinks } from '../reference-links.service';
import { ReadableReferences } from './readable-references.service';
import { ReferenceCircle, type InTouch } from './reference-circle';
import { ReferenceSharing } from './reference-sharing.service';

@Module({ providers: [ReferenceMails] })
class WorkerPartModule {}

const ASKED = {
  ...{ name: 'Jo Bell', organisation: 'Sunny Care', way: 'email', email: 'jo.bell@example.com', telephone: '' },
  ...{ relation: 'employer', knownFrom: '2023-05-01', knownTo: null },
};

describe('showing a reference to an employer', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let ann: Actor;
  let bob: Actor;
  let staff: Actor;
  let pairs: InTouch[];

  beforeAll(async () => {
    const modules = [AccreditationModule, WorkerPartModule];
    bed = await RegisterUnderTest.start({ modules, entities: accreditationEntities });
    bed.get(ReferenceCircle).use({
      inTouchWith: async (_, id) => pairs.filter(({ paId, employerId }) => [paId, employerId].includes(id)),
      withoutWaysToReach: (text) => text.replaceAll('07700 900123', '[held back]'),
    });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    [ann, bob] = [await bed.person(bed.after, 'employer'), await bed.person(bed.after, 'employer')];
    staff = await bed.person(bed.after, 'co-ordinator');
    pairs = [ann, bob].map((employer) => pairOf(employer));
  });

  const pairOf = (employer: Actor): InTouch => ({
    ...{ employerId: employer.personId, employerName: employer.displayName },
    ...{ paId: pa.personId, paName: pa.displayName },
  });
  const sharing = () => bed.get(ReferenceSharing);
  const readable = () => bed.get(ReadableReferences);
  const tokenOf = (id: string) => bed.get(ReferenceLinks).tokenFor(bed.after, { id, linkRound: 1 });
  const say = (id: string, version: number, input: Partial<AnswersInput> = {}) =>
    bed.get(RefereeAnswers).answer(bed.after, tokenOf(id), { input: { ...ANSWERS, ...input }, version, from: 'there' });
  const accept = (id: string, version: number) =>
    bed.get(ReferenceDesk).settle(staff, id, { decision: 'accept', why: '', version });
  const accepted = async (input: Partial<AnswersInput> = {}) => {
    const id = await bed.get(OwnReferences).ask(pa, ASKED, 'here');
    await say(id, 1, input);
    await accept(id, 2);
    return id;
  };
  const hide = (from: Actor, other: Actor) =>
    bed
      .get(UnitOfWork)
      .run(bed.after, (tx) =>
        bed.get(HideLists).addKnown(tx, from, { way: 'person', otherId: other.personId, words: 'Ann' }),
      );
  const shownTo = async (employer: Actor) => (await readable().list(employer)).map(({ paName }) => paName);
  const open = async (employer: Actor) => readable().open(employer, (await readable().list(employer))[0]?.id ?? '');

  it('lets the one employer read it whom the PA chose, without who wrote it, and shows the PA that they did', async () => {
    const id = await accepted({ words: 'Kind. Call me on 07700 900123' });
    await sharing().share(pa, id, ann.personId);
    expect(await shownTo(ann)).toEqual([pa.displayName]);
    expect(await shownTo(bob)).toEqual([]);
    const opened = await open(ann);
    expect(opened).toMatchObject({ answers: { reliable: 'always', words: 'Kind. Call me on [held back]' } });
    expect(JSON.stringify(opened)).not.toMatch(/Jo|Bell|Sunny|07700/);
    await expect(readable().open(bob, opened.id)).rejects.toMatchObject({ code: 'reference-not-found' });
    await expect(readable().open(pa, opened.id)).rejects.toMatchObject({ code: 'reference-not-found' });
    const { audience } = await sharing().of(pa, id);
    expect(audience.find(({ employerId }) => employerId === ann.personId)).toMatchObject({
      mayRead: true,
      readCount: 1,
    });
    expect(audience.find(({ employerId }) => employerId === bob.personId)).toMatchObject({
      mayRead: false,
      readCount: 0,
    });
    expect(await sharing().countOf(pa)).toEqual(new Map([[id, 1]]));
  });

  it('tells the employer by mail once, without a word of it', async () => {
    const id = await accepted({ words: 'Kind at all hours' });
    await sharing().share(pa, id, ann.personId);
    await sharing().share(pa, id, ann.personId);
    await sharing().end(pa, id, ann.personId);
    await sharing().share(pa, id, ann.personId);
    await bed.relay(bed.after);
    const mails = bed.mails.sent.filter(({ subject }) => subject.includes('lets you read a reference'));
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain('Kind at all hours');
  });

  it('is refused where its writer did not agree, before staff accept it, and for whom the PA is not in touch with', async () => {
    const closed = await accepted({ mayBeShown: false });
    await expect(sharing().share(pa, closed, ann.personId)).rejects.toMatchObject({ code: 'not-to-be-shown' });
    expect(await sharing().countOf(pa)).toEqual(new Map());
    await bed.get(OwnReferences).takeOut(pa, closed, 3);
    const id = await bed.get(OwnReferences).ask(pa, ASKED, 'here');
    await say(id, 1);
    await expect(sharing().share(pa, id, ann.personId)).rejects.toMatchObject({ code: 'not-to-be-shown' });
    await accept(id, 2);
    pairs = [pairOf(bob)];
    await expect(sharing().share(pa, id, ann.personId)).rejects.toMatchObject({ code: 'not-in-touch' });
    const another = await bed.person(bed.after, 'pa');
    await expect(sharing().share(another, id, bob.personId)).rejects.toMatchObject({ code: 'reference-not-found' });
    expect(await shownTo(ann)).toEqual([]);
  });

  it.each([
    ['the PA stops it', (id: string) => sharing().end(pa, id, ann.personId)],
    ['its writer takes it back', (id: string) => bed.get(RefereeAnswers).sayNo(bed.after, tokenOf(id))],
    ['its writer puts it right and staff have not looked', (id: string) => say(id, 3)],
    ['its writer no longer agrees', (id: string) => say(id, 3, { mayBeShown: false }).then(() => accept(id, 4))],
    ['the PA takes it out', (id: string) => bed.get(OwnReferences).takeOut(pa, id, 3)],
    ['they are no longer in touch', async () => void (pairs = [])],
    ['they hide from the PA', () => hide(ann, pa)],
    ['the PA hides from them', () => hide(pa, ann)],
  ])('ends when %s', async (_, deed) => {
    const id = await accepted();
    await sharing().share(pa, id, ann.personId);
    const { id: shownId } = await open(ann);
    await deed(id);
    expect(await shownTo(ann)).toEqual([]);
    await expect(readable().open(ann, shownId)).rejects.toMatchObject({ code: 'reference-not-found' });
  });

  it('is asked anew after its writer put it right: the yes was to other words', async () => {
    const id = await accepted();
    await sharing().share(pa, id, ann.personId);
    await say(id, 3, { words: 'I was too kind before' });
    await accept(id, 4);
    expect(await shownTo(ann)).toEqual([]);
    expect(await sharing().countOf(pa)).toEqual(new Map([[id, 0]]));
    await sharing().share(pa, id, ann.personId);
    expect((await open(ann)).answers.words).toBe('I was too kind before');
  });

  it('counts nobody whom the PA is out of touch with, and can be stopped for good meanwhile', async () => {
    const id = await accepted();
    await sharing().share(pa, id, ann.personId);
    const before = pairs;
    pairs = [];
    expect(await sharing().countOf(pa)).toEqual(new Map([[id, 0]]));
    expect((await sharing().of(pa, id)).audience).toMatchObject([{ isGiven: true, mayRead: false }]);
    await sharing().end(pa, id, ann.personId);
    pairs = before;
    expect(await shownTo(ann)).toEqual([]);
  });

  it('takes no agreement to show what the PA may not read', async () => {
    const id = await bed.get(OwnReferences).ask(pa, ASKED, 'here');
    const fields = [{ field: 'mayBeShown' }];
    await expect(say(id, 1, { mayBeRead: false, mayBeShown: true })).rejects.toMatchObject({ fields });
  });
});
