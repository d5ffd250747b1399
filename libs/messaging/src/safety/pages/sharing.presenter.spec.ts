import type { Share, Sharing } from '../sharing/sharing';
import { sharingModel } from './sharing.presenter';

const AT = new Date('2026-05-03T12:00:00Z');
const NEVER: Share = {
  field: 'telephone',
  id: null,
  state: null,
  isAsker: false,
  theirs: null,
  seenByOtherAt: null,
  endedAt: null,
};
const MINE = { telephone: '07700 900123', email: 'amira@example.com', surname: 'Amira Khan', address: '' };
const NONE = { duties: [], mustBeDone: false, isWaiting: false };

function fieldOf(share: Partial<Share>, more: Partial<Sharing> = {}) {
  const sharing = {
    otherName: 'Ann',
    isOpen: true,
    mine: MINE,
    introduction: NONE,
    shares: [{ ...NEVER, ...share }],
    ...more,
  };
  const model = sharingModel('c1', { sharing, isBlocked: false, lookedAt: [] });
  return (model['fields'] as Record<string, unknown>[])[0]!;
}

const deedsOf = (field: Record<string, unknown>) => (field['deeds'] as { deed: string }[]).map(({ deed }) => deed);

describe('what two people share', () => {
  it.each([
    { share: {}, words: 'Not shared.', canAsk: true, deeds: [] },
    {
      share: { id: 's', state: 'asked', isAsker: true },
      words: 'You asked. Ann has not answered yet.',
      canAsk: false,
      deeds: ['withdraw'],
    },
    {
      share: { id: 's', state: 'asked' },
      words: 'Ann asks to share this.',
      canAsk: false,
      deeds: ['agree', 'decline'],
    },
    { share: { id: 's', state: 'agreed' }, words: 'You both share this.', canAsk: false, deeds: ['end'] },
    { share: { id: 's', state: 'declined' }, words: 'You said no.', canAsk: true, deeds: [] },
    {
      share: { id: 's', state: 'declined', isAsker: true },
      words: 'Ann said no this time.',
      canAsk: true,
      deeds: [],
    },
    { share: { id: 's', state: 'withdrawn' }, words: 'Not shared.', canAsk: true, deeds: [] },
    { share: { id: 's', state: 'ended' }, words: 'You no longer share this.', canAsk: true, deeds: [] },
  ] as const)('$share is said, with what can be done', ({ share, words, canAsk, deeds }) => {
    const field = fieldOf(share);
    expect(field).toMatchObject({ words, canAsk });
    expect(deedsOf(field)).toEqual(deeds);
  });

  it('says honestly when it was seen', () => {
    expect(fieldOf({ state: 'agreed' })['seen']).toBe('Ann has not looked at yours yet.');
    expect(fieldOf({ state: 'agreed', seenByOtherAt: AT })['seen']).toBe('Ann saw yours on 3 May 2026.');
    expect(fieldOf({ state: 'ended', seenByOtherAt: AT })['seen']).toBe(
      'Ann saw yours on 3 May 2026. We cannot take that back.',
    );
  });

  it('shows the other’s in lines, and what is missing', () => {
    expect(fieldOf({ state: 'agreed', theirs: '1 High Street\nChester' })['theirs']).toEqual([
      '1 High Street',
      'Chester',
    ]);
    expect(fieldOf({ state: 'agreed', theirs: '' })['isTheirsMissing']).toBe(true);
    expect(fieldOf({ field: 'address' })['isMineMissing']).toBe(true);
  });

  it('lets nobody ask or agree where nobody can write', () => {
    expect(fieldOf({}, { isOpen: false })['canAsk']).toBe(false);
    expect(deedsOf(fieldOf({ id: 's', state: 'asked' }, { isOpen: false }))).toEqual(['decline']);
  });

  it('lets nobody agree while contact details wait, and everybody ask and say no', () => {
    const introduction = { ...NONE, mustBeDone: true, isWaiting: true };
    expect(deedsOf(fieldOf({ id: 's', state: 'asked' }, { introduction }))).toEqual(['decline']);
    expect(fieldOf({}, { introduction })['canAsk']).toBe(true);
  });

  it('tells what the register did, and when staff looked', () => {
    const duties = [
      { key: 'identity', words: 'Proof', state: 'done', isDone: true },
      { key: 'references', words: 'Two references', state: 'not-done', isDone: false },
      { key: 'qualifications', words: 'Certificates', state: 'nothing-to-see', isDone: false },
    ] as const;
    const sharing = { otherName: 'Ann', isOpen: true, mine: MINE, introduction: { ...NONE, duties }, shares: [] };
    expect(sharingModel('c1', { sharing, isBlocked: true, lookedAt: [AT] })).toMatchObject({
      duties: [{ state: { text: 'Done' } }, { state: { text: 'Not done yet' } }, { state: { text: 'There are none' } }],
      looks: ['3 May 2026'],
      isBlocked: true,
    });
  });
});
