import fc from 'fast-check';
import { heldForm, heldIn, textOfHeld } from './held-form';

const name = fc.stringMatching(/^[a-z][a-z-]{0,12}$/).filter((one) => !/password/.test(one));
const value = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }));
const at = '/pa/checks/new';

/** Planted: a list held as its first value alone. The property named it. */
describe('a form that waits for a proof', () => {
  it('comes back with every field as it was sent', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value), fc.boolean(), (body, hasFile) => {
        const held = heldForm({ ...body, _csrf: 'of the page' }, { at, hasFile });
        const back = heldIn(textOfHeld(held));
        expect(back).toEqual(held);
        const fields = Object.entries(body).flatMap(([key, sent]) =>
          [sent].flat().map((one) => ({ name: key, value: one })),
        );
        expect(back).toEqual({ at, hasFile, fields });
      }),
    );
  });

  it.each(['', '//evil.example', 'https://evil.example/', '/a?b=c', 'javascript:x', undefined, ['/a']])(
    'goes nowhere but to a place of this site: %j',
    (place) => {
      expect(heldForm({ a: 'b' }, { at: place, hasFile: false })).toBeNull();
      expect(heldIn(JSON.stringify([place, false, [['a', 'b']]]))).toBeNull();
    },
  );

  it('is not held when it has a password in it', () => {
    expect(heldForm({ newPassword: 'x', name: 'y' }, { at, hasFile: false })).toBeNull();
  });

  it('is nothing when what comes back is not what was written', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => expect(heldIn(text)).toBeNull()));
    expect(heldIn(JSON.stringify([at, 'yes', [['a', 1], 'b', ['c'], ['_csrf', 'd'], ['e', 'f']]]))).toEqual({
      at,
      hasFile: false,
      fields: [{ name: 'e', value: 'f' }],
    });
  });
});
