import type { CostKey, RouteSource } from './route';

/** What a check costs from a day on, in pence, without what an umbrella body asks for its own work. */
export interface RouteCost {
  readonly key: CostKey;
  readonly label: string;
  readonly pence: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: RouteSource;
  readonly reviewBy: string;
}

const DBS_FEES = {
  title: 'DBS checks: fees, GOV.UK',
  url: 'https://www.gov.uk/government/publications/dbs-check-fees',
};
const UPDATE_PAGE = { title: 'DBS Update Service, GOV.UK', url: 'https://www.gov.uk/dbs-update-service' };
const SCOTLAND_FEES = { title: 'Fees, Disclosure Scotland', url: 'https://www.mygov.scot/disclosure-fees' };
const NI_FEES = {
  title: 'AccessNI: costs, nidirect',
  url: 'https://www.nidirect.gov.uk/articles/cost-accessni-checks',
};
const REVIEW_BY = '2027-03-31';

/** Newest last for each key: a new price is a new row, and the row before it gets its last day. */
export const ROUTE_COSTS: readonly RouteCost[] = [
  {
    key: 'dbs-basic',
    label: 'Basic DBS check',
    pence: 2150,
    validFrom: '2024-12-02',
    validTo: null,
    source: DBS_FEES,
    reviewBy: REVIEW_BY,
  },
  {
    key: 'dbs-enhanced',
    label: 'Enhanced DBS check',
    pence: 4950,
    validFrom: '2024-12-02',
    validTo: null,
    source: DBS_FEES,
    reviewBy: REVIEW_BY,
  },
  {
    key: 'dbs-update-service',
    label: 'DBS Update Service, for a year, if you want it',
    pence: 1600,
    validFrom: '2024-12-02',
    validTo: null,
    source: UPDATE_PAGE,
    reviewBy: REVIEW_BY,
  },
  {
    key: 'scotland-basic',
    label: 'Level 1 disclosure',
    pence: 2500,
    validFrom: '2025-04-01',
    validTo: null,
    source: SCOTLAND_FEES,
    reviewBy: REVIEW_BY,
  },
  {
    key: 'pvg-join',
    label: 'Joining the PVG scheme',
    pence: 5900,
    validFrom: '2025-04-01',
    validTo: null,
    source: SCOTLAND_FEES,
    reviewBy: REVIEW_BY,
  },
  {
    key: 'accessni-basic',
    label: 'Basic AccessNI check',
    pence: 1600,
    validFrom: '2024-04-01',
    validTo: null,
    source: NI_FEES,
    reviewBy: REVIEW_BY,
  },
  {
    key: 'accessni-enhanced',
    label: 'Enhanced AccessNI check',
    pence: 3200,
    validFrom: '2024-04-01',
    validTo: null,
    source: NI_FEES,
    reviewBy: REVIEW_BY,
  },
];

/** The costs that count on a day, YYYY-MM-DD; a cost that is not known for that day is left out. */
export function costsOn(keys: readonly CostKey[], day: string): RouteCost[] {
  return keys.flatMap(
    (key) =>
      ROUTE_COSTS.findLast(
        (cost) => cost.key === key && cost.validFrom <= day && (cost.validTo === null || day <= cost.validTo),
      ) ?? [],
  );
}
