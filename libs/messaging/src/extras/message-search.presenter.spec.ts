import type { MessageView } from '../messages/message-view';
import { hitsModel, placeIn } from './message-search.presenter';

const NOW = new Date('2026-03-18T12:00:00Z');
const ID = '01890000-0000-7000-8000-00000000000a';

describe('finding words in own messages, on the page', () => {
  it('goes on where it was, and begins anew where that is no place', () => {
    const form = { words: 'tea', at: NOW.toISOString(), id: ID, lookedAt: '200' };
    expect(placeIn(form)).toEqual({ at: NOW, id: ID, lookedAt: 200 });
    for (const wrong of [{ at: 'soon' }, { id: 'x' }, { lookedAt: '-1' }, { lookedAt: '' }])
      expect(placeIn({ ...form, ...wrong })).toBeNull();
  });

  it('leads to each message, and says when older ones were not looked at', () => {
    const message = { number: 4, isMine: true, authorName: 'Ann', text: 'Tea', terms: [], file: null, at: NOW };
    const items = [message, { ...message, isMine: false, file: { id: 'f', name: 'cv.pdf' } }].map((one) => ({
      conversationId: ID,
      otherName: 'Amira',
      message: one as unknown as MessageView,
    }));
    expect(
      hitsModel({ words: 'tea' }, { items, next: { at: NOW, id: ID, lookedAt: 2 }, isCut: true }, NOW),
    ).toMatchObject({
      isAsked: true,
      hits: [
        { who: 'You, to Amira', href: `/messages/${ID}?before=5#m-4`, text: 'Tea' },
        { who: 'Ann', text: 'Tea cv.pdf' },
      ],
      next: { lookedAt: 2 },
      cut: 'We looked at your newest 5,000 messages. Older ones are not searched.',
    });
    expect(hitsModel({ words: '' }, null, NOW)).toMatchObject({ isAsked: false, hits: [], next: null, cut: '' });
  });
});
