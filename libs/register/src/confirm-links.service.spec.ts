import fc from 'fast-check';
import { Secrets, SettableClock } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { ConfirmLinks } from './confirm-links.service';

const askedAt = new Date('2026-03-02T09:00:00.123Z');
const clock = new SettableClock(askedAt);
const links = new ConfirmLinks(new Secrets({ secretKey: Buffer.alloc(32, 7) }), clock);
const licenseeId = newId();
const link = { profileId: newId(), askedAt };
const token = links.tokenFor(licenseeId, link);

beforeEach(() => clock.set(askedAt));

describe('the secret of a "still available?" link', () => {
  it('says which profile and which asking it is for', () => {
    expect(links.read(licenseeId, token)).toEqual(link);
    expect(token).toMatch(/^[\w-]{72}$/);
  });

  it('is worth nothing on another register, or with another key', () => {
    expect(links.read(newId(), token)).toBeNull();
    const other = new ConfirmLinks(new Secrets({ secretKey: Buffer.alloc(32, 8) }), clock);
    expect(other.read(licenseeId, token)).toBeNull();
  });

  it('lasts 90 days', () => {
    clock.addDays(89.999);
    expect(links.read(licenseeId, token)).not.toBeNull();
    clock.addDays(0.001);
    expect(links.read(licenseeId, token)).toBeNull();
  });

  it('is worth nothing when one letter of it is changed', () => {
    const letters = [...'ABCXYZabcxyz0189_-'];
    fc.assert(
      fc.property(fc.nat(71), fc.constantFrom(...letters), (place, letter) => {
        fc.pre(token[place] !== letter);
        expect(links.read(licenseeId, token.slice(0, place) + letter + token.slice(place + 1))).toBeNull();
      }),
    );
  });

  it('is not made up by anything typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (typed) => links.read(licenseeId, typed) === null));
  });
});
