import type { FieldProblem } from '@pa/platform';

const MOST_PROBLEMS = 20;

/** A parsed query string of unknown shape: gives text and lists, and gathers what is wrong with it. */
export class RawQuery {
  private readonly values: Readonly<Record<string, unknown>>;
  private readonly found: FieldProblem[] = [];

  constructor(query: unknown) {
    this.values = typeof query === 'object' && query !== null ? (query as Record<string, unknown>) : {};
  }

  get problems(): readonly FieldProblem[] {
    return this.found;
  }

  /** Whether the parameter stands in the query at all, with or without a value. */
  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  refuse(field: string, message: string): void {
    if (this.found.length < MOST_PROBLEMS) this.found.push({ field, message });
  }

  refuseUnknown(known: readonly string[], nearest: (name: string) => string | null): void {
    for (const name of Object.keys(this.values)) {
      if (known.includes(name)) continue;
      const shown = name.slice(0, 40);
      this.refuse(shown, `We do not know “${shown}”. Did you mean ${nearest(name)}?`);
    }
  }

  /** One text, trimmed; '' when it is left out. Given twice or too long, it is refused. */
  text(name: string, longest: number): string {
    const value = this.values[name];
    if (value === undefined) return '';
    if (typeof value !== 'string') {
      this.refuse(name, `Give ${name} once.`);
      return '';
    }
    const text = value.normalize('NFC').trim();
    if (text.length <= longest) return text;
    this.refuse(name, `${name} must have ${longest} characters or fewer.`);
    return '';
  }

  /** Comma-separated pieces; given several times (as a form with checkboxes does) they are one list. */
  list(name: string): string[] {
    const value = this.values[name];
    const texts: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    if (!texts.every((text) => typeof text === 'string')) {
      this.refuse(name, `Give ${name} as text, separated by commas.`);
      return [];
    }
    return texts.flatMap((text) => text.split(',').map((piece) => piece.trim())).filter((piece) => piece !== '');
  }
}
