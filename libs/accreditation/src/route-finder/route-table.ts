import type { RouteRow } from './route';

const DBS_ADULTS = {
  title: 'Regulated activity with adults in England and Wales, GOV.UK',
  url: 'https://www.gov.uk/government/publications/dbs-guidance-leaflets',
};
const DBS_CHILDREN = {
  title: 'Regulated activity with children in England and Wales, GOV.UK',
  url: 'https://www.gov.uk/government/publications/dbs-guidance-leaflets',
};
const DBS_SELF = {
  title: 'DBS checks for self-employed people and personal employees, GOV.UK',
  url: 'https://www.gov.uk/guidance/dbs-check-requests-guidance-for-employers',
};
const DBS_BASIC = {
  title: 'Request a basic DBS check, GOV.UK',
  url: 'https://www.gov.uk/request-copy-criminal-record',
};
const PVG = { title: 'The PVG scheme, Disclosure Scotland', url: 'https://www.mygov.scot/pvg-scheme' };
const LEVEL_1 = { title: 'Level 1 disclosure, Disclosure Scotland', url: 'https://www.mygov.scot/basic-disclosure' };
const ACCESSNI = { title: 'AccessNI criminal record checks, nidirect', url: 'https://www.nidirect.gov.uk/accessni' };

const REVIEW_BY = '2027-03-31';
const DBS_TIME = 'Most take 2 to 4 weeks. Some take 8 weeks or more.';
const BASIC_TIME = 'Up to 14 days.';

/**
 * From what a PA does, for whom and where, to the check that may be asked for. Since 21 January 2026 people who are
 * self-employed or employed by a private person apply for enhanced checks through an umbrella body; their employer cannot.
 * What may be asked for still follows the tasks. Where the law does not settle it, the answer is to ask.
 */
export const ROUTE_TABLE: readonly RouteRow[] = [
  {
    id: 'england-wales-both-regulated',
    when: { nation: ['england', 'wales'], worksWith: ['both'], tasks: ['regulated'] },
    level: 'enhanced-both-lists',
    whoApplies: 'umbrella-body',
    costs: ['dbs-enhanced', 'dbs-update-service'],
    takes: DBS_TIME,
    because: 'Personal care or health care is “regulated activity”, for adults and for children.',
    source: DBS_SELF,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'england-wales-both-household',
    when: { nation: ['england', 'wales'], worksWith: ['both'], tasks: ['household'] },
    level: 'enhanced-adult-list',
    whoApplies: 'umbrella-body',
    costs: ['dbs-enhanced', 'dbs-update-service'],
    takes: DBS_TIME,
    because:
      'Shopping or household money for an adult is “regulated activity”. For a child it is not, so the list for work with children may not be looked at for it.',
    source: DBS_ADULTS,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'england-wales-adult-regulated',
    when: { nation: ['england', 'wales'], worksWith: ['adult'], tasks: ['regulated', 'household'] },
    level: 'enhanced-adult-list',
    whoApplies: 'umbrella-body',
    costs: ['dbs-enhanced', 'dbs-update-service'],
    takes: DBS_TIME,
    because: 'Personal care, health care, shopping or household money for an adult is “regulated activity”.',
    source: DBS_ADULTS,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'england-wales-child-regulated',
    when: { nation: ['england', 'wales'], worksWith: ['child'], tasks: ['regulated'] },
    level: 'enhanced-child-list',
    whoApplies: 'umbrella-body',
    costs: ['dbs-enhanced', 'dbs-update-service'],
    takes: DBS_TIME,
    because: 'Personal care or health care for a child is “regulated activity”.',
    source: DBS_CHILDREN,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'england-wales-child-often',
    when: { nation: ['england', 'wales'], worksWith: ['child'], tasks: ['contact'], often: true },
    level: 'enhanced-child-list',
    whoApplies: 'umbrella-body',
    costs: ['dbs-enhanced', 'dbs-update-service'],
    takes: DBS_TIME,
    because: 'To look after or teach a child often, on your own, is “regulated activity”.',
    source: DBS_CHILDREN,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'england-wales-contact',
    when: { nation: ['england', 'wales'], tasks: ['contact'] },
    level: 'ask',
    whoApplies: 'ask-umbrella-body',
    costs: ['dbs-enhanced'],
    takes: DBS_TIME,
    because: 'These tasks may allow an enhanced check. It turns on how often, where and for whom you do them.',
    source: DBS_SELF,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'england-wales-other',
    when: { nation: ['england', 'wales'], tasks: ['household', 'other'] },
    level: 'basic',
    whoApplies: 'pa',
    costs: ['dbs-basic'],
    takes: BASIC_TIME,
    because: 'These tasks by themselves do not allow a higher check. Anyone may get a basic one.',
    source: DBS_BASIC,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'scotland-regulated',
    when: { nation: ['scotland'], tasks: ['regulated', 'household'] },
    level: 'pvg',
    whoApplies: 'pa-scotland',
    costs: ['pvg-join'],
    takes: 'About 2 weeks.',
    because:
      'Care for adults at risk or for children is a “regulated role”. Since April 2025 you must be in the PVG scheme.',
    source: PVG,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'scotland-contact',
    when: { nation: ['scotland'], tasks: ['contact'] },
    level: 'ask',
    whoApplies: 'pa-scotland',
    costs: ['pvg-join'],
    takes: 'About 2 weeks.',
    because: 'This may be a “regulated role”. Disclosure Scotland tells you if it is.',
    source: PVG,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'scotland-other',
    when: { nation: ['scotland'], tasks: ['other'] },
    level: 'basic',
    whoApplies: 'pa-scotland',
    costs: ['scotland-basic'],
    takes: BASIC_TIME,
    because: 'These tasks by themselves are not a “regulated role”. Anyone may get a Level 1 disclosure.',
    source: LEVEL_1,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'northern-ireland-other',
    when: { nation: ['northern-ireland'], tasks: ['other'] },
    level: 'basic',
    whoApplies: 'pa',
    costs: ['accessni-basic'],
    takes: BASIC_TIME,
    because: 'These tasks by themselves do not allow a higher check. Anyone may get a basic one.',
    source: ACCESSNI,
    reviewBy: REVIEW_BY,
  },
  {
    id: 'northern-ireland-care',
    when: { nation: ['northern-ireland'], tasks: ['regulated', 'household', 'contact'] },
    level: 'ask',
    whoApplies: 'ask-accessni',
    costs: ['accessni-enhanced'],
    takes: 'About 2 to 4 weeks.',
    because: 'Your tasks may allow an enhanced AccessNI check. Rules for people who work for one person differ there.',
    source: ACCESSNI,
    reviewBy: REVIEW_BY,
  },
];
