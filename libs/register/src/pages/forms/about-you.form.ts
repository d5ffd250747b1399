import type { AboutYou } from '../../sections';
import type { SectionForm } from './section-form';

export class AboutYouForm implements SectionForm<AboutYou> {
  firstName = '';
  initial = '';
  headline = '';
  about = '';

  static of(values: AboutYou): AboutYouForm {
    return Object.assign(new AboutYouForm(), values);
  }

  answers(): AboutYou {
    const { firstName, initial, headline, about } = this;
    return { firstName, initial, headline, about };
  }
}
