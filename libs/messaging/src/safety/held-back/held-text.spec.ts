import fc from 'fast-check';
import { findContact } from '../detector/find-contact';
import { holdBack, isOpenTo, shownText, withoutMarks } from './held-text';

const TEXT = 'Ring 07700 900123 or write to ann@example.com, I live at 14 Acacia Road.';
const body = holdBack(TEXT, findContact(TEXT));

describe('what is held back of a message', () => {
  it('is whole for who wrote it', () => {
    expect(shownText(body, { isOwn: true, shared: [] }).text).toBe(TEXT);
  });

  it('is said in its place to the other side', () => {
    const { text, stillHeld } = shownText(body, { isOwn: false, shared: [] });
    expect(text).toBe(
      'Ring [telephone number held back] or write to [email address held back], I live at [address held back].',
    );
    expect(stillHeld.map(({ kind }) => kind)).toEqual(['telephone', 'email', 'address']);
  });

  it('shows field by field as both agree', () => {
    expect(shownText(body, { isOwn: false, shared: ['telephone'] }).text).toContain('Ring 07700 900123 or');
    expect(shownText(body, { isOwn: false, shared: ['telephone'] }).text).not.toContain('ann@example.com');
    expect(shownText(body, { isOwn: false, shared: ['telephone', 'email', 'address'] })).toEqual({
      text: TEXT,
      stillHeld: [],
    });
  });

  it('opens links and other places to talk once either number or address is shared', () => {
    expect(isOpenTo('link', ['surname', 'address'])).toBe(false);
    expect(isOpenTo('link', ['email'])).toBe(true);
    expect(isOpenTo('elsewhere', ['telephone'])).toBe(true);
  });

  it('cannot be forged by whoever writes', () => {
    expect(withoutMarks('a\uE000b')).toBe('ab');
    expect(shownText({ text: 'a\uE000b' }, { isOwn: false, shared: [] }).text).toBe('ab');
  });

  it('loses nothing of any text', () => {
    const piece = fc.constantFrom(
      '07700 900123',
      'ann@example.com',
      'hello ',
      '. ',
      'www.example.com',
      '✓',
      '\n',
      'M14 5TQ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        expect(shownText(holdBack(text, findContact(text)), { isOwn: true, shared: [] }).text).toBe(text);
      }),
    );
  });
});
