import type { GivenNeeds, Needs } from '../needs';
import { NOT_LOOKED } from '../seen';

/** How somebody needs to be written and spoken to. */
export class NeedsForm {
  contactBy: string[] = [];
  formats: string[] = [];
  language = '';
  interpreter = 'none';
  notes = '';
  /** That we may keep it; asked once. */
  sensitiveFacts = '';
  /** What staff saw before. */
  seen = NOT_LOOKED;

  static of({ contactBy, formats, language, interpreter, notes }: Needs): NeedsForm {
    const form = new NeedsForm();
    return Object.assign(form, { contactBy: [...contactBy], formats: [...formats], language, interpreter, notes });
  }

  given(): GivenNeeds {
    const { contactBy, formats, language, interpreter, notes } = this;
    return { contactBy, formats, language, interpreter, notes };
  }
}
