import { FilterRefused, readFilter, type FakeDocument } from './fake-filter';
import { saysAll } from './fake-text';

interface FakeSettings {
  filterableAttributes?: string[];
  sortableAttributes?: string[];
  searchableAttributes?: string[];
  displayedAttributes?: string[];
  synonyms?: Record<string, string[]>;
  typoTolerance?: { minWordSizeForTypos?: { oneTypo?: number; twoTypos?: number } };
  pagination?: { maxTotalHits?: number };
}

export interface FakeQuery {
  q?: string;
  filter?: unknown;
  sort?: string[];
  limit?: number;
  offset?: number;
  fields?: string[];
  attributesToRetrieve?: string[];
}

const GEO = /^_geoPoint\((-?[\d.]+), (-?[\d.]+)\):asc$/;

/** One index of the fake: documents by key, and settings. */
export class FakeIndex {
  readonly documents = new Map<string, FakeDocument>();
  private settings: FakeSettings = {};

  configure(settings: FakeSettings): void {
    this.settings = { ...this.settings, ...settings };
  }

  search({ q = '', filter, sort = [], limit = 20, attributesToRetrieve }: FakeQuery) {
    const found = this.passing(filter).filter((document) => this.says(document, q));
    for (const rule of sort.toReversed()) found.sort(this.orderOf(rule));
    const most = Math.min(limit, this.settings.pagination?.maxTotalHits ?? 1000);
    const hits = found.slice(0, most).map((document) => this.shown(document, attributesToRetrieve));
    return { hits, query: q, limit, offset: 0, estimatedTotalHits: found.length, processingTimeMs: 0 };
  }

  list({ filter, offset = 0, limit = 20, fields }: FakeQuery) {
    const found = this.passing(filter);
    const results = found.slice(offset, offset + limit).map((document) => this.shown(document, fields));
    return { results, offset, limit, total: found.length };
  }

  private passing(filter: unknown): FakeDocument[] {
    const passes = readFilter(filter, new Set(this.settings.filterableAttributes));
    return [...this.documents.values()].filter(passes);
  }

  private says(document: FakeDocument, q: string): boolean {
    if (q.trim() === '') return true;
    const { synonyms = {}, searchableAttributes = [], typoTolerance } = this.settings;
    const { oneTypo = 5, twoTypos = 9 } = typoTolerance?.minWordSizeForTypos ?? {};
    const text = searchableAttributes.map((field) => JSON.stringify(document[field] ?? '')).join(' ');
    return saysAll(text, q, { synonyms, oneTypo, twoTypos });
  }

  private orderOf(rule: string): (one: FakeDocument, other: FakeDocument) => number {
    const point = GEO.exec(rule);
    const [field, way] = point ? ['_geo', 'asc'] : rule.split(':');
    if (!this.settings.sortableAttributes?.includes(String(field))) throw new FilterRefused(`${field} is not sortable`);
    if (point) {
      const away = (document: FakeDocument) => awayFrom(Number(point[1]), Number(point[2]), document['_geo']);
      return (one, other) => away(one) - away(other);
    }
    const sign = way === 'desc' ? -1 : 1;
    return (one, other) => sign * (Number(one[String(field)]) - Number(other[String(field)]));
  }

  private shown(document: FakeDocument, fields: string[] | undefined): FakeDocument {
    const { displayedAttributes = ['*'] } = this.settings;
    const isShown = (field: string) =>
      (displayedAttributes.includes('*') || displayedAttributes.includes(field)) && (fields?.includes(field) ?? true);
    return Object.fromEntries(Object.entries(document).filter(([field]) => isShown(field)));
  }
}

/** Along the surface, in radii; whoever has no place comes last. */
function awayFrom(latitude: number, longitude: number, geo: unknown): number {
  if (!geo) return Infinity;
  const { lat, lng } = geo as { lat: number; lng: number };
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [half, halfLng] = [radians(lat - latitude) / 2, radians(lng - longitude) / 2];
  const h = Math.sin(half) ** 2 + Math.cos(radians(latitude)) * Math.cos(radians(lat)) * Math.sin(halfLng) ** 2;
  return 2 * Math.asin(Math.sqrt(h));
}
