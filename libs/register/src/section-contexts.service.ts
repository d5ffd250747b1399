import { Injectable } from '@nestjs/common';
import { Clock, Secrets } from '@pa/platform';
import { outwardOf, PlacesService } from '@pa/places';
import { localDay } from './local-day';
import type { SectionContext } from './sections';

/** Gives the rules of the sections what they need: the day, the known districts, and sealing for one register. */
@Injectable()
export class SectionContexts {
  constructor(
    private readonly clock: Clock,
    private readonly places: PlacesService,
    private readonly secrets: Secrets,
  ) {}

  of(licenseeId: string): SectionContext {
    return {
      today: localDay(this.clock.now()),
      districtOf: (text) => this.districtOf(text),
      seal: (text) => this.secrets.seal(licenseeId, text),
      open: (sealed) => this.secrets.open(licenseeId, sealed),
    };
  }

  /** The outward code of a postcode or district that exists, else null. The rest of a postcode goes no further. */
  districtOf(text: string): string | null {
    const outward = outwardOf(text.slice(0, 100));
    return outward !== null && this.places.isKnownDistrict(outward) ? outward : null;
  }
}
