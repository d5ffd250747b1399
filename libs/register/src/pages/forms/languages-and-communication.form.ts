import type { LanguagesAndCommunication } from '../../sections';
import { taxonomies } from '../../taxonomies';
import type { SectionForm } from './section-form';

const MOST_ROWS = taxonomies.languages.length;
const FEWEST_ROWS = 3;
const SPARE_ROWS = 2;

export interface LanguageRow {
  readonly number: number;
  readonly language: string;
  readonly level: string;
}

/** A few rows of a language and how well; who speaks more than there are rows for gets more after saving. */
export class LanguagesAndCommunicationForm implements SectionForm<LanguagesAndCommunication> {
  [row: `language-${number}` | `level-${number}`]: string;
  communicationMethods: string[] = [];

  constructor() {
    for (let row = 1; row <= MOST_ROWS; row += 1) this[`language-${row}`] = this[`level-${row}`] = '';
  }

  static of({ languages, communicationMethods }: LanguagesAndCommunication): LanguagesAndCommunicationForm {
    const form = new LanguagesAndCommunicationForm();
    languages.forEach(({ language, level }, place) => {
      form[`language-${place + 1}`] = language;
      form[`level-${place + 1}`] = level;
    });
    form.communicationMethods = [...communicationMethods];
    return form;
  }

  /** The rows that are shown: those in use, and some to fill. */
  get rows(): LanguageRow[] {
    const all = this.allRows();
    const used = all.findLastIndex(({ language, level }) => language !== '' || level !== '') + 1;
    return all.slice(0, Math.max(FEWEST_ROWS, used + SPARE_ROWS));
  }

  answers(): LanguagesAndCommunication {
    const languages = this.allRows().filter(({ language }) => language !== '');
    return {
      languages: languages.map(({ language, level }) => ({ language, level })),
      communicationMethods: this.communicationMethods,
    };
  }

  private allRows(): LanguageRow[] {
    return Array.from({ length: MOST_ROWS }, (_, place) => place + 1).map((number) => ({
      number,
      language: this[`language-${number}`] ?? '',
      level: this[`level-${number}`] ?? '',
    }));
  }
}
