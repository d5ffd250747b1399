import { Injectable } from '@nestjs/common';
import { hasRole, type Actor, type Role } from '@pa/platform';

/** A place in the menu. `visitors` are signed out, `members` signed in. */
export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  /** Items stand in this order. */
  readonly order: number;
  readonly for: 'everyone' | 'visitors' | 'members' | readonly Role[];
  /** On the platform's own host, too. What is for operators is there anyway. */
  readonly isOnPlatform?: true;
  /** How many things there are new for this person; asked once a page, with one cheap statement. */
  readonly countNews?: (actor: Actor) => Promise<number>;
}

/** A place as a page shows it. */
export interface ShownItem {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
  readonly badge?: number;
  /** What the number says, for who hears it. */
  readonly badgeWords?: string;
}

/** How many things are new, by the address of the place. */
export type News = ReadonlyMap<string, number>;

const NO_NEWS: News = new Map();

/** The menu. Each lib's HTTP module adds its places when it starts, so the frame knows no feature. */
@Injectable()
export class Navigation {
  private items: readonly NavigationItem[] = [];

  add(...items: readonly NavigationItem[]): void {
    this.items = [...this.items, ...items].sort((a, b) => a.order - b.order);
  }

  /** What is new at this person's places. */
  async newsFor(actor: Actor | null): Promise<News> {
    if (!actor) return NO_NEWS;
    const asked = this.items.filter((item) => item.countNews && isFor(item, actor));
    if (asked.length === 0) return NO_NEWS;
    return new Map(
      await Promise.all(asked.map(async ({ href, countNews }) => [href, (await countNews?.(actor)) ?? 0] as const)),
    );
  }

  /** What this person sees, the current page marked. */
  itemsFor(
    actor: Actor | null,
    { path, home = 'register', news = NO_NEWS }: { path: string; home?: 'platform' | 'register'; news?: News },
  ): ShownItem[] {
    return this.items
      .filter(
        (item) => (home === 'register' || item.isOnPlatform || typeof item.for !== 'string') && isFor(item, actor),
      )
      .map(({ text, href }) => {
        const count = news.get(href) ?? 0;
        const current = path === href || path.startsWith(`${href}/`);
        return { text, href, current, ...(count > 0 && { badge: count, badgeWords: 'new' }) };
      });
  }
}

function isFor(item: NavigationItem, actor: Actor | null): boolean {
  if (item.for === 'everyone') return true;
  if (item.for === 'visitors') return actor === null;
  // What is a member's own is not there while somebody acts for them: the doors behind it are closed.
  if (item.for === 'members') return actor !== null && !actor.by;
  return hasRole(actor, ...item.for);
}
