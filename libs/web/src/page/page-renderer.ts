import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG,
  isPlatform,
  STAFF_ROLES,
  type ActingPerson,
  type Actor,
  type Config,
  type Licensee,
  type RegisterRequest,
  type Role,
} from '@pa/platform';
import { brandVersion } from '../brand/brand-version';
import { csrfTokenFor } from '../http/csrf';
import type { Views } from '../nunjucks-environment';
import { Announcer, type AnnouncedWords } from './announcer';
import { licenceNotice } from './licence-notice';
import { Navigation, type News } from './navigation';
import { takeNotice } from './notice';
import type { PageModel } from './page';

/** DI token of the nunjucks environment. */
export const VIEWS = Symbol('Views');

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  pa: 'PA',
  employer: 'employer',
  representative: 'representative',
  'co-ordinator': 'co-ordinator',
  assessor: 'assessor',
  editor: 'editor',
  manager: 'manager',
  auditor: 'auditor',
  operator: 'operator',
};

const ACTING_WORDS: Readonly<Record<ActingPerson['as'], string>> = {
  representative: 'representative',
  staff: 'our team',
};

/** Puts a page's own model into the frame: register, person, menu, anti-forgery token. */
@Injectable()
export class PageRenderer {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(CONFIG) private readonly config: Config,
    private readonly navigation: Navigation,
    private readonly announcer: Announcer,
  ) {}

  /** With what is new at this person's places in the menu, and what is announced to them. */
  async renderWithNews(request: RegisterRequest, view: string, model: PageModel): Promise<string> {
    const actor = request.actor ?? null;
    const [news, announced] = await Promise.all([this.navigation.newsFor(actor), this.announcer.for(actor)]);
    return this.frame(request, { view, model, news, announced });
  }

  render(request: RegisterRequest, view: string, model: PageModel): string {
    return this.frame(request, { view, model });
  }

  private frame(request: RegisterRequest, { view, model, news, announced = [] }: Framed): string {
    const actor = request.actor ?? null;
    return this.views.render(view, {
      ...model,
      page: { title: model.title, path: request.path, ...model.page },
      register: request.licensee ? registerView(request.licensee) : null,
      viewer: actor ? viewerView(actor) : null,
      csrfToken: csrfTokenFor(request),
      navigation: this.navigation.itemsFor(actor, {
        path: request.path,
        home: isPlatform(request.licensee) ? 'platform' : 'register',
        ...(news && { news }),
      }),
      announced: announced.map(({ words, ...one }) => ({ ...one, lines: words.split(/\n+/) })),
      // What answers a form often has no address at which it can be read again.
      announcedAt: request.method === 'GET' ? request.originalUrl : '/account',
      justDone: takeNotice(request),
      isDemonstration: this.config.demo,
    });
  }
}

/** What stands in the frame. */
interface Framed {
  readonly view: string;
  readonly model: PageModel;
  readonly news?: News;
  readonly announced?: readonly AnnouncedWords[];
}

/** A licensee that was changed is another object. */
const registerViews = new WeakMap<Licensee, object>();

function registerView(licensee: Licensee): object {
  const known = registerViews.get(licensee);
  if (known) return known;
  const made = newRegisterView(licensee);
  registerViews.set(licensee, made);
  return made;
}

function newRegisterView({ id, name, brand, licence, isOpen, isPreview = false }: Licensee): object {
  const isPlatformItself = isPlatform({ id });
  return {
    ...brand,
    name,
    isPlatform: isPlatformItself,
    isOpeningSoon: isOpen === false,
    isPreview,
    phoneHref: `tel:${brand.phone.replace(/^0/, '+44').replace(/\s/g, '')}`,
    emailHref: `mailto:${brand.email}`,
    brandVersion: brandVersion(brand),
    links: isPlatformItself ? { ...LINKS, formats: [], about: [] } : LINKS,
    notice: licenceNotice(licence),
  };
}

/** The same for every register; each page's words are the register's own. */
const LINKS = {
  home: '/',
  signOut: '/sign-out',
  leave: 'https://www.bbc.co.uk/weather',
  formats: [
    { text: 'Easy Read', href: '/easy-read' },
    { text: 'Large print by post', href: '/large-print' },
  ],
  about: [
    { text: 'Help and advice', href: '/help' },
    { text: 'How we put PAs in order', href: '/how-we-match' },
    { text: 'Your privacy', href: '/privacy' },
    { text: 'Accessibility statement', href: '/accessibility' },
    { text: 'Report a concern', href: '/report-a-concern' },
    { text: 'Complain', href: '/complain' },
  ],
};

/** While somebody acts, the name is theirs, and whom they act for stands beside it. */
function viewerView(actor: Actor): object {
  const { by } = actor;
  return {
    displayName: by?.displayName ?? actor.displayName,
    roleWords: by ? ACTING_WORDS[by.as] : actor.roles.map((role) => ROLE_WORDS[role]).join(', '),
    ...(by && { actingFor: actor.displayName }),
    isPa: actor.roles.includes('pa'),
    isEmployer: actor.roles.includes('employer'),
    isStaff: STAFF_ROLES.some((role) => actor.roles.includes(role)),
  };
}
