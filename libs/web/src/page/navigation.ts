import { Injectable } from '@nestjs/common';
import { hasRole, type Actor, type Role } from '@pa/platform';

/** A place in the menu. `visitors` are signed out, `members` signed in. */
export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  /** Items stand in this order. */
  readonly order: number;
  readonly for: 'everyone' | 'visitors' | 'members' | readonly Role[];
}

/** The menu. Each lib's HTTP module adds its places when it starts, so the frame knows no feature. */
@Injectable()
export class Navigation {
  private items: readonly NavigationItem[] = [];

  add(...items: readonly NavigationItem[]): void {
    this.items = [...this.items, ...items].sort((a, b) => a.order - b.order);
  }

  /** What this person sees, the current page marked. */
  itemsFor(actor: Actor | null, path: string): Array<{ text: string; href: string; current: boolean }> {
    return this.items
      .filter((item) => isFor(item, actor))
      .map(({ text, href }) => ({ text, href, current: path === href || path.startsWith(`${href}/`) }));
  }
}

function isFor(item: NavigationItem, actor: Actor | null): boolean {
  if (item.for === 'everyone') return true;
  if (item.for === 'visitors') return actor === null;
  // What is a member's own is not there while somebody acts for them: the doors behind it are closed.
  if (item.for === 'members') return actor !== null && !actor.by;
  return hasRole(actor, ...item.for);
}
