import fc from 'fast-check';
import { normaliseEmail } from './email-address';
import { Passwords } from './passwords';
import { RegisterLinks } from './register-links';
import { displayNameOf } from './sign-up.service';
import type { Config } from '@pa/platform';

describe('an address', () => {
  it('is the same however it is typed', () => {
    expect(normaliseEmail(' Amira@Example.COM ')).toBe('amira@example.com');
    expect(normaliseEmail('ａmira@example.com')).toBe('amira@example.com');
  });

  it('once normalised stays as it is', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(normaliseEmail(normaliseEmail(email))).toBe(normaliseEmail(email));
      }),
    );
  });
});

describe('the name that others see', () => {
  it.each([
    ['Amira', 'Khan', 'Amira K.'],
    ['Zoë', 'o’Neill', 'Zoë O.'],
    ['李', '王', '李 王.'],
    ['Ana', 'éclair', 'Ana É.'],
    ['Cher', '', 'Cher'],
  ])('of %s %s is %s', (first, last, shown) => {
    expect(displayNameOf(first, last)).toBe(shown);
  });
});

describe('a password', () => {
  const passwords = new Passwords();

  it('is right with spaces around it and from another keyboard, and wrong otherwise', async () => {
    const hash = await passwords.hash('drei Wörter hier');
    expect(await passwords.matches(hash, ' drei Wo\u0308rter hier\n')).toBe(true);
    expect(await passwords.matches(hash, 'Drei Wörter hier')).toBe(false);
    expect(await passwords.matches(null, 'nobody has this password')).toBe(false);
  });
});

describe('a link in a mail', () => {
  const register = { primaryHost: 'north-west.example' };

  it('goes to the register’s own host: with https on a public one, with the port on this machine', () => {
    const links = (config: Partial<Config>) => new RegisterLinks(config as Config).to(register, '/sign-in');
    expect(links({ https: true, port: 3000 })).toBe('https://north-west.example/sign-in');
    expect(links({ https: false, port: 3000 })).toBe('http://north-west.example:3000/sign-in');
  });
});
