const TWO_TO_32 = 4_294_967_296;

/**
 * Numbers that look random and are the same every time for the same seed (sfc32). Each person has dice of their own, so a
 * change to one person's recipe leaves everybody else as they were.
 */
export class Dice {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(private readonly seed: string) {
    const next = hashesOf(seed);
    [this.a, this.b, this.c, this.counter] = [next(), next(), next(), next()];
    for (let warmUp = 0; warmUp < 12; warmUp++) this.fraction();
  }

  /** Dice for one part of the work, which no other part can disturb. */
  for(part: string): Dice {
    return new Dice(`${this.seed}/${part}`);
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / TWO_TO_32;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.whole(0, list.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  }

  /** One key of a table of weights; a weight of 2 comes twice as often as a weight of 1. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key {
    const entries = Object.entries(weights) as [Key, number][];
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.fraction() * total;
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    throw new RangeError('Weights must not be empty');
  }

  /** Some different items, in random order; all of them when there are no more than that. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    for (let at = rest.length - 1; at > 0; at--) {
      const other = this.whole(0, at);
      [rest[at], rest[other]] = [rest[other] as T, rest[at] as T];
    }
    return rest.slice(0, Math.max(0, count));
  }

  /** Each item by its own chance, in the order of the list. */
  each<T>(list: readonly T[], probability: (item: T) => number): T[] {
    return list.filter((item) => this.chance(probability(item)));
  }
}

/** Four and more 32-bit numbers out of a text (xmur3): far cheaper than a digest, and even enough for seeds. */
function hashesOf(text: string): () => number {
  let hash = 1_779_033_703 ^ text.length;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 3_432_918_353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
    hash ^= hash >>> 16;
    return hash | 0;
  };
}
