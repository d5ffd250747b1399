import fc from 'fast-check';
import type { Mail } from './mail';
import { htmlOf, textOf } from './mail-text';

const brand = { phone: '0151 496 0142', openingHours: 'Monday to Friday.', accent: '#6d1f50' };
const mail = (words: Partial<Mail>): Mail => ({
  licensee: { name: 'North West PA Register', brand } as Mail['licensee'],
  to: 'amira@example.com',
  subject: 'Hello',
  paragraphs: ['Welcome.', 'Press the button.'],
  ...words,
});

describe('a mail', () => {
  it('says in plain text what it says in HTML, and ends with a way to talk to someone', () => {
    const withAction = mail({ action: { label: 'Sign in', url: 'http://north-west.localhost:3000/sign-in' } });
    expect(textOf(withAction)).toBe(
      'Welcome.\n\nPress the button.\n\nSign in:\nhttp://north-west.localhost:3000/sign-in\n\n' +
        'North West PA Register\nRather talk? Call 0151 496 0142. Monday to Friday.',
    );
    const html = htmlOf(withAction);
    for (const words of ['<p>Welcome.</p>', '<p>Press the button.</p>', '>Sign in</a>', 'Call 0151 496 0142', 'en-GB'])
      expect(html).toContain(words);
  });

  it('has no button when there is nothing to do', () => {
    expect(htmlOf(mail({}))).not.toContain('<a ');
    expect(textOf(mail({}))).not.toContain('http');
  });

  it('loads nothing from elsewhere and runs nothing that someone wrote', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const html = htmlOf(mail({ paragraphs: [`${text}<img src=x onerror=alert(1)>"'`] }));
        expect(html).not.toMatch(/<img|<script/i);
        expect(html.match(/<p>/g)).toHaveLength(2);
      }),
    );
  });
});
