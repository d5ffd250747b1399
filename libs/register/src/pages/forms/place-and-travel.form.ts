import type { PlaceAndTravel } from '../../sections';
import { numberIn, numberText, type SectionForm } from './section-form';

export class PlaceAndTravelForm implements SectionForm<PlaceAndTravel> {
  place = '';
  travelMiles = '';
  travelModes: string[] = [];

  static of({ place, travelMiles, travelModes }: PlaceAndTravel): PlaceAndTravelForm {
    return Object.assign(new PlaceAndTravelForm(), {
      place,
      travelMiles: numberText(travelMiles),
      travelModes: [...travelModes],
    });
  }

  answers(): PlaceAndTravel {
    return { place: this.place, travelMiles: numberIn(this.travelMiles) ?? NaN, travelModes: this.travelModes };
  }
}
