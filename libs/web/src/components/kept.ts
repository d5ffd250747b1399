/**
 * What was made, kept by exactly what it shows and up to a number; the oldest goes first. Only for what says nothing of a
 * person.
 */
export class Kept<Value> {
  private readonly made = new Map<string, Value>();

  constructor(private readonly most: number) {}

  get(shows: string, make: () => Value): Value {
    const known = this.made.get(shows);
    if (known !== undefined) return known;
    const fresh = make();
    const [oldest] = this.made.keys();
    if (oldest !== undefined && this.made.size >= this.most) this.made.delete(oldest);
    this.made.set(shows, fresh);
    return fresh;
  }
}
