import type { SectionForm } from '@pa/register';
import type { WhoYouWant } from '../../sections';

const ANYONE = '';

export class WhoYouWantForm implements SectionForm<WhoYouWant> {
  title = '';
  whoWanted = '';
  values: string[] = [];
  sexWanted = ANYONE;
  sexReason = '';

  static of(kept: WhoYouWant): WhoYouWantForm {
    return Object.assign(new WhoYouWantForm(), { ...kept, sexWanted: kept.sexWanted ?? ANYONE });
  }

  answers(): WhoYouWant {
    const { title, whoWanted, values, sexWanted, sexReason } = this;
    return { title, whoWanted, values, sexWanted: sexWanted === ANYONE ? null : sexWanted, sexReason };
  }
}
