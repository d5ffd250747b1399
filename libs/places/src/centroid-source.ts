import type { OutwardCentroid } from './places-index';

/** Where imported centres come from: the database, or a list in a test. */
export abstract class CentroidSource {
  /** Changes whenever an import has changed anything; cheap to ask. */
  abstract edition(): Promise<string>;
  abstract list(): Promise<OutwardCentroid[]>;
}
