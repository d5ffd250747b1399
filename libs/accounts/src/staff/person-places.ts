import { Injectable } from '@nestjs/common';
import { hasRole, type Actor, type Role } from '@pa/platform';

/** Something staff can go on to from one person's page. */
export interface PersonPlace {
  readonly text: string;
  readonly hint: string;
  readonly href: (personId: string) => string;
  /** Staff roles that may. */
  readonly roles: readonly Role[];
  /** Only for people who are one of these; absent: for everyone. */
  readonly about?: readonly Role[];
  readonly order: number;
}

/** What stands on a person's page for staff. Each part of the register adds its places when it starts. */
@Injectable()
export class PersonPlaces {
  private places: readonly PersonPlace[] = [];

  add(...places: readonly PersonPlace[]): void {
    this.places = [...this.places, ...places].sort((a, b) => a.order - b.order);
  }

  of(
    actor: Actor,
    person: { readonly id: string; readonly roles: readonly Role[] },
  ): Array<{ text: string; hint: string; href: string }> {
    return this.places
      .filter(
        ({ roles, about }) => hasRole(actor, ...roles) && (!about || about.some((one) => person.roles.includes(one))),
      )
      .map(({ text, hint, href }) => ({ text, hint, href: href(person.id) }));
  }
}
