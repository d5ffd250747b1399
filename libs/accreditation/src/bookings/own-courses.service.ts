import { Injectable } from '@nestjs/common';
import { OwnPlaces } from './own-places.service';
import type { SessionKind } from './session';

/** A PA books a place at a course of the register, or waits for one; it is free. The rules are those of all places. */
@Injectable()
export class OwnCourses extends OwnPlaces {
  protected override readonly kind: SessionKind = 'course';

  /** Whoever leaves gives back places of every kind at once: the other class sees to it. */
  override onModuleInit(): void {}
}
