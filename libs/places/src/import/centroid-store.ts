import type { OutwardCentroid } from '../places-index';

/** A centre as an import found it. */
export interface ImportedCentroid extends OutwardCentroid {
  /** How many postcodes it is the mean of. */
  readonly postcodes: number;
}

/** Where an import puts what it found: all of it or, when anything fails, nothing. */
export interface CentroidStore {
  /** Adds new outward codes and replaces known ones; what the file does not hold stays. Safe to repeat. */
  save(centroids: readonly ImportedCentroid[], source: string): Promise<void>;
}
