import type { SectionForm } from '@pa/register';
import type { Place } from '../../sections';

export class PlaceForm implements SectionForm<Place> {
  place = '';
  environment: string[] = [];

  static of(kept: Place): PlaceForm {
    return Object.assign(new PlaceForm(), kept);
  }

  answers(): Place {
    return { place: this.place, environment: this.environment };
  }
}
