import { checkBrandContrast } from '@pa/web';
import { isAt } from './home-of-routes';
import { platformHome } from './platform-home';

describe('where a route is', () => {
  it.each([
    '/',
    '/sign-in',
    '/sign-in/second-step',
    '/account',
    '/account/sign-in-ways/passkeys/:id',
    '/recover-account/:token',
  ])('is on the platform and on every register: %s', (path) => {
    expect([isAt(path, 'platform'), isAt(path, 'register')]).toEqual([true, true]);
  });

  it.each([
    '/find',
    '/join',
    '/sign-in/lost',
    '/sign-in/link',
    '/sign-in-link/:token',
    '/account/your-data',
    '/api/v1/me/x',
  ])('is on registers alone: %s', (path) => {
    expect([isAt(path, 'platform'), isAt(path, 'register')]).toEqual([false, true]);
  });

  it.each(['/operator', '/operator/registers/:id'])('is on the platform alone: %s', (path) => {
    expect([isAt(path, 'platform'), isAt(path, 'register')]).toEqual([true, false]);
  });

  it('looks on the platform as everyone can read it', () => {
    expect(checkBrandContrast(platformHome('localhost').brand)).toEqual([]);
  });
});
