import { dateWords, paginate, type PageModel } from '@pa/web';
import { accountsPaths } from '../../accounts.paths';
import { safetyPaths } from '../../safety.paths';
import { viewerWords, type SeenView } from '../view';
import { VIEWS_PAGE_SIZE, type ViewsPage } from '../views.service';

const WHAT: Readonly<Record<SeenView['what'], string>> = {
  'pa-profile': 'Opened your profile',
  account: 'Opened your account',
};

/** The page of views. Only a PA may hide, and only from who is no member of staff: they look because it is their work. */
export function whoLookedModel({ views, total, page }: ViewsPage, isPa: boolean): PageModel {
  return {
    title: 'Who looked at you',
    page: { back: { href: accountsPaths.account, text: 'Back to your account' } },
    isPa,
    days: byDay(views).map(([day, items]) => ({
      day: dateWords(day),
      items: items.map((view) => ({
        id: view.id,
        text: viewerWords(view),
        note: WHAT[view.what],
        canHide: isPa && !view.isHidden && view.role === 'employer',
        isHidden: view.isHidden,
      })),
    })),
    pages: paginate({
      page,
      pageSize: VIEWS_PAGE_SIZE,
      total,
      words: ['look', 'looks'],
      href: (number) => `${safetyPaths.whoLooked}?page=${number}`,
    }),
    paths: safetyPaths,
  };
}

function byDay(views: readonly SeenView[]): Array<[string, SeenView[]]> {
  const days = new Map<string, SeenView[]>();
  for (const view of views) days.set(view.seenOn, [...(days.get(view.seenOn) ?? []), view]);
  return [...days];
}
