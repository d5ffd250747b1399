import { contactDetailIn } from './contact-details';

describe('words that would let strangers reach a PA', () => {
  it.each([
    ['Write to amira.k@example.com', 'an email address'],
    ['amira (at) example (dot) com', 'an email address'],
    ['amira [at] example.org', 'an email address'],
    ['See https://example.com/me', 'a web address'],
    ['Find me on www.example.co.uk', 'a web address'],
    ['I am on facebook.com under my name', 'a web address'],
    ['Ring 07700 900123 after six', 'a phone number'],
    ['Call +44 (0)151 496 0142', 'a phone number'],
    ['0151-496-0142', 'a phone number'],
    ['I live at CH1 2AB', 'a full postcode'],
    ['near m14 5rt', 'a full postcode'],
  ])('are found in "%s"', (text, what) => {
    expect(contactDetailIn(text)).toBe(what);
  });

  it.each([
    'I have 20 years of experience and 3 cats.',
    'Free from 07:00 to 09:30, about £13.50 an hour.',
    'I worked 2009 to 2016 and 2018 to 2024.',
    'I live in CH1 and travel to M14.',
    'Level 2 and 3, 16 standards, 12.07 per cent.',
    'Hoists, stairs and so on.I like walks.',
    'Born in 1990. Trained 01/02/2019.',
    'Ich spreche Deutsch, говорю по-русски, 我会说中文。',
  ])('are not seen in "%s"', (text) => {
    expect(contactDetailIn(text)).toBeNull();
  });
});
