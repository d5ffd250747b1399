import type { Actor } from '@pa/platform';
import { Navigation } from './navigation';

const actor = (roles: Actor['roles']): Actor => ({
  personId: 'p',
  licenseeId: 'l',
  displayName: 'A',
  roles,
  via: 'session',
});

describe('the menu', () => {
  const menu = new Navigation();
  menu.add(
    { text: 'Sign in', href: '/sign-in', order: 9, for: 'visitors' },
    { text: 'Find a PA', href: '/find', order: 1, for: 'everyone' },
    { text: 'Your week', href: '/pa/week', order: 2, for: ['pa'] },
    { text: 'Your account', href: '/account', order: 8, for: 'members' },
  );
  const texts = (who: Actor | null) => menu.itemsFor(who, { path: '/' }).map(({ text }) => text);

  it('shows visitors what is for everyone and how to come in', () => {
    expect(texts(null)).toEqual(['Find a PA', 'Sign in']);
  });

  it('shows members what their roles can do, in order', () => {
    expect(texts(actor(['pa']))).toEqual(['Find a PA', 'Your week', 'Your account']);
    expect(texts(actor(['employer']))).toEqual(['Find a PA', 'Your account']);
  });

  it('leaves out what is a person’s own while somebody acts for them', () => {
    const by = {
      personId: 'r',
      displayName: 'R',
      as: 'representative',
      representationId: 'x',
      scopes: ['look'],
    } as const;
    expect(texts({ ...actor(['employer']), by })).toEqual(['Find a PA']);
  });

  it('says how many things are new for who is asked, and nothing where nothing is', async () => {
    const asked: Actor[] = [];
    const withNews = new Navigation();
    withNews.add({
      ...{ text: 'Messages', href: '/messages', order: 1, for: ['pa'] },
      countNews: async (who) => {
        asked.push(who);
        return who.personId === 'p' ? 2 : 0;
      },
    });
    const badges = async (who: Actor | null) =>
      withNews.itemsFor(who, { path: '/', news: await withNews.newsFor(who) }).map(({ badge }) => badge);
    expect(await badges(actor(['pa']))).toEqual([2]);
    expect(await badges({ ...actor(['pa']), personId: 'q' })).toEqual([undefined]);
    expect(await badges(actor(['employer']))).toEqual([]);
    expect(await badges(null)).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('marks the page one is on, and the pages below it', () => {
    const current = (path: string) =>
      menu
        .itemsFor(null, { path })
        .filter((item) => item.current)
        .map(({ text }) => text);
    expect(current('/find')).toEqual(['Find a PA']);
    expect(current('/find/by-times')).toEqual(['Find a PA']);
    expect(current('/finder')).toEqual([]);
  });
});
