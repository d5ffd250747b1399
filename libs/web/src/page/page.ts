import type { FieldError } from '../nunjucks-environment';

/** What a page controller answers: which template, with which model, and which status. */
export class Page {
  constructor(
    readonly view: string,
    readonly model: PageModel,
    readonly status = 200,
  ) {}
}

/** The least that every page says of itself. The rest of the model is the template's own. */
export interface PageModel {
  readonly title: string;
  readonly errors?: readonly FieldError[];
  /** Where the frame differs: a way back, a wide body, more scripts (see README). */
  readonly page?: PageFrame;
  readonly [name: string]: unknown;
}

/** What a page may ask of its frame. */
export interface PageFrame {
  readonly back?: { readonly href: string; readonly text?: string };
  readonly bodyClass?: string;
  readonly mainClass?: string;
  readonly scripts?: readonly string[];
}

/** Go there now, by GET: the answer to a post that did its deed. */
export class SeeOther {
  constructor(readonly url: string) {}
}

/** A page that shows what was wrong: status 422, answers kept, "Error:" before its title. */
export function invalidPage(view: string, model: PageModel & { readonly errors: readonly FieldError[] }): Page {
  return new Page(view, model, 422);
}
