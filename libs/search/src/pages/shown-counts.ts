import type { FacetName, Facets } from '../ranking/facets';

/** A number under this is not said to those who may not see names. */
const FEW = 5;

/** How many each choice finds, as far as it may be said. */
export class ShownCounts {
  /** `facets` null: nothing was counted, so nothing is said and everything is offered. */
  constructor(
    private readonly facets: Facets | null,
    private readonly canSee: boolean,
  ) {}

  /** For putting choices in order and leaving out those that find nobody; never shown. */
  found(facet: FacetName, key: string): number {
    return this.facets?.[facet][key] ?? 0;
  }

  get isCounted(): boolean {
    return this.facets !== null;
  }

  /** The number beside a choice; undefined where none is said. */
  shown(facet: FacetName, key: string): number | undefined {
    if (this.facets === null) return undefined;
    const count = this.found(facet, key);
    return count > 0 && count < FEW && !this.canSee ? undefined : count;
  }
}
