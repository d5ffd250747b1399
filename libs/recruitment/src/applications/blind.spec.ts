import fc from 'fast-check';
import { isNamed, namelessWords, numberName } from './blind';

const named = { firstName: 'Amira' };
const words = (message: string) => ({ message, answers: { q1: message } });

describe('an application to a blind advert', () => {
  it('is named from the shortlist on, and at once where the advert is not blind', () => {
    expect(isNamed({ isBlind: true }, { shortlistedAt: null })).toBe(false);
    expect(isNamed({ isBlind: true }, { shortlistedAt: new Date() })).toBe(true);
    expect(isNamed({ isBlind: false }, { shortlistedAt: null })).toBe(true);
    expect(numberName({ number: 3 })).toBe('PA 3');
  });

  it.each([
    ['I am Amira, call me.', 'I am …, call me.'],
    ['AMIRA here', '… here'],
    ['Write to amira.k@example.co.uk or 07700 900 123.', 'Write to … or ….'],
    ['My admiration', 'My admiration'],
    ['My name is Amira Khan, amirakhan on there.', 'My name is …, … on there.'],
    ['Thank you, Amira Khan. I am at facebook.com/amira.khan, Mrs Khan', 'Thank you, …. I am at …, …'],
    ['Ring +44 (0)7700 900123 or 07700.900123', 'Ring +… or …'],
  ])('keeps the name and how to reach the PA out of %j', (said, shown) => {
    expect(namelessWords(words(said), named)).toEqual(words(shown));
  });

  it('never lets the name through as a word, whatever stands around it', () => {
    const around = fc.string().filter((text) => !/\p{L}|\p{M}/u.test(text));
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(namelessWords(words(`${before}Amira${after}`), named).message).not.toContain('Amira');
      }),
    );
  });

  it('takes out what people say they are called where no profile says it', () => {
    const said = 'My name is Amira Khan. Mrs Khan to you.';
    expect(namelessWords(words(said), { firstName: '' }).message).toBe('My name is …. … to you.');
  });

  it('takes a name with a dot or a bracket for what it is', () => {
    expect(namelessWords(words('Jo.( and Jon'), { firstName: 'Jo.(' }).message).toBe('… and Jon');
  });
});
