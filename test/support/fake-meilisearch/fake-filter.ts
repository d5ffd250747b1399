/** A document as the fake keeps it. */
export type FakeDocument = Readonly<Record<string, unknown>>;
type Test = (document: FakeDocument) => boolean;

/** A filter that the engine would refuse, with its code. */
export class FilterRefused extends Error {}

const TOKEN = /"[^"]*"|>=|<=|=|[[\](),]|[^\s[\](),=<>"]+/g;

/** Reads a filter of Meilisearch's language, as far as it is used: =, >=, <=, IN, AND, OR and brackets. A list is AND. */
export function readFilter(filter: unknown, filterable: ReadonlySet<string>): Test {
  const lines = filter === undefined ? [] : Array.isArray(filter) ? filter : [filter];
  const tests = lines.map((line) => new FilterReader(String(line).match(TOKEN) ?? [], filterable).whole());
  return (document) => tests.every((test) => test(document));
}

class FilterReader {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly filterable: ReadonlySet<string>,
  ) {}

  whole(): Test {
    const test = this.either();
    if (this.at !== this.tokens.length) throw new FilterRefused(`left over: ${this.tokens[this.at]}`);
    return test;
  }

  private either(): Test {
    const ways = [this.both()];
    while (this.took('OR')) ways.push(this.both());
    return (document) => ways.some((way) => way(document));
  }

  private both(): Test {
    const parts = [this.one()];
    while (this.took('AND')) parts.push(this.one());
    return (document) => parts.every((part) => part(document));
  }

  private one(): Test {
    if (!this.took('(')) return this.condition();
    const test = this.either();
    this.expect(')');
    return test;
  }

  private condition(): Test {
    const field = this.next();
    if (!this.filterable.has(field)) throw new FilterRefused(`${field} is not filterable`);
    const sign = this.next();
    if (sign === 'IN') return this.among(field);
    const value = unquoted(this.next());
    if (sign === '=') return (document) => valuesOf(document, field).includes(value);
    if (sign === '>=') return (document) => valuesOf(document, field).some((one) => Number(one) >= Number(value));
    if (sign === '<=') return (document) => valuesOf(document, field).some((one) => Number(one) <= Number(value));
    throw new FilterRefused(`unknown sign ${sign}`);
  }

  private among(field: string): Test {
    const wanted = new Set<string>();
    this.expect('[');
    while (!this.took(']')) {
      wanted.add(unquoted(this.next()));
      this.took(',');
    }
    return (document) => valuesOf(document, field).some((one) => wanted.has(one));
  }

  private took(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  private expect(token: string): void {
    if (!this.took(token)) throw new FilterRefused(`expected ${token}`);
  }

  private next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new FilterRefused('it ends too soon');
    return token;
  }
}

function valuesOf(document: FakeDocument, field: string): string[] {
  const value = document[field];
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
}

function unquoted(token: string): string {
  return token.startsWith('"') ? token.slice(1, -1) : token;
}
