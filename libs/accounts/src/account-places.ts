import { Injectable } from '@nestjs/common';
import { hasRole, type ActingScope, type Actor, type Role } from '@pa/platform';

/** Headings of the account page, in their order. What has no heading stands first. */
export const ACCOUNT_GROUPS = [
  // The work of staff.
  'Profiles, adverts and cover',
  'Keeping people safe',
  'People',
  'Checks and approvals',
  'The register',
  'Money and figures',
  // Everybody's own.
  'Signing in',
  'Privacy',
  'People who act for you',
  'How we talk to you',
] as const;
export type AccountGroup = (typeof ACCOUNT_GROUPS)[number];

/** Something a person can go on to from their account page. */
export interface AccountPlace {
  readonly text: string;
  readonly hint: string;
  readonly href: string;
  readonly roles: readonly Role[];
  readonly order: number;
  readonly group?: AccountGroup;
  /** Who acts for the person finds it, too, when they hold this scope. */
  readonly acting?: ActingScope;
}

export interface PlacesOfGroup {
  readonly title: AccountGroup;
  readonly places: readonly AccountPlace[];
}

/** What stands on the account page. Each lib adds its places when it starts, so accounts knows no feature. */
@Injectable()
export class AccountPlaces {
  private places: readonly AccountPlace[] = [];

  add(...places: readonly AccountPlace[]): void {
    this.places = [...this.places, ...places].sort((a, b) => a.order - b.order);
  }

  /** What stands without a heading. */
  of(actor: Actor): readonly AccountPlace[] {
    return this.places.filter((place) => place.group === undefined && isFor(place, actor));
  }

  /** What stands under headings; a heading without anything below it is left out. */
  groupsOf(actor: Actor): readonly PlacesOfGroup[] {
    return ACCOUNT_GROUPS.map((title) => ({
      title,
      places: this.places.filter((place) => place.group === title && isFor(place, actor)),
    })).filter(({ places }) => places.length > 0);
  }
}

function isFor({ roles, acting }: AccountPlace, actor: Actor): boolean {
  return hasRole(actor, ...roles) && (!actor.by || (acting !== undefined && actor.by.scopes.includes(acting)));
}
