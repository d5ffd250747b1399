import { Injectable } from '@nestjs/common';
import { hasRole, type Actor, type Role } from '@pa/platform';

/** Something a person can go on to from their account page. */
export interface AccountPlace {
  readonly text: string;
  readonly hint: string;
  readonly href: string;
  readonly roles: readonly Role[];
  readonly order: number;
}

/** What stands on the account page. Each lib adds its places when it starts, so accounts knows no feature. */
@Injectable()
export class AccountPlaces {
  private places: readonly AccountPlace[] = [];

  add(...places: readonly AccountPlace[]): void {
    this.places = [...this.places, ...places].sort((a, b) => a.order - b.order);
  }

  of(actor: Actor): readonly AccountPlace[] {
    return this.places.filter(({ roles }) => hasRole(actor, ...roles));
  }
}
