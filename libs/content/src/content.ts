/** What an editor can write. A service stands in the directory; events and training have a day. */
export const CONTENT_KINDS = ['page', 'faq', 'link', 'service', 'event', 'training'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export const CONTENT_TOPICS = [
  'becoming-an-employer',
  'being-an-employer',
  'being-a-pa',
  'checks',
  'staying-safe',
  'complaints',
  'this-register',
] as const;
export type ContentTopic = (typeof CONTENT_TOPICS)[number];

export const SERVICE_KINDS = ['payroll', 'managed-accounts', 'advocacy', 'insurance', 'support-planning'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export const TOPIC_WORDS: Readonly<Record<ContentTopic, string>> = {
  'becoming-an-employer': 'Becoming an employer',
  'being-an-employer': 'Being an employer',
  'being-a-pa': 'Being a PA',
  checks: 'Checks',
  'staying-safe': 'Staying safe',
  complaints: 'When something is wrong',
  'this-register': 'This register',
};

export const KIND_WORDS: Readonly<Record<ContentKind, string>> = {
  page: 'Page',
  faq: 'Question and answer',
  link: 'Link',
  service: 'Service',
  event: 'Event',
  training: 'Training date',
};

export const SERVICE_WORDS: Readonly<Record<ServiceKind, string>> = {
  payroll: 'Payroll',
  'managed-accounts': 'Managed accounts',
  advocacy: 'Advocacy',
  insurance: 'Insurance',
  'support-planning': 'Support planning',
};

/** What some kinds have beside their words. What a kind has not is empty. */
export interface ContentDetails {
  /** Of a service. */
  readonly service: string;
  /** Of a link, a service, an event: https. */
  readonly url: string;
  readonly telephone: string;
  /** Where an event is, or which area a service is for. */
  readonly place: string;
  /** YYYY-MM-DD, of an event. */
  readonly on: string;
  /** HH:MM, of an event. */
  readonly starts: string;
  readonly ends: string;
}

export const NO_DETAILS: ContentDetails = {
  service: '',
  url: '',
  telephone: '',
  place: '',
  on: '',
  starts: '',
  ends: '',
};

/** The words of one edition, as an editor writes them. The body is Markdown; nothing of it is ever run. */
export interface ContentWords {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  /** Empty for what stands under no topic. */
  readonly topic: string;
  readonly details: ContentDetails;
}

/** What everybody may read, without its body. */
export interface PublishedItem {
  readonly id: string;
  readonly slug: string;
  readonly kind: ContentKind;
  readonly title: string;
  readonly summary: string;
  readonly topic: string;
  readonly details: ContentDetails;
  /** YYYY-MM-DD; null where the register has not checked what we wrote for all registers. */
  readonly checkedOn: string | null;
}

export interface PublishedContent extends PublishedItem {
  readonly body: string;
}

/** One line of the editors' list. */
export interface DeskItem {
  readonly id: string;
  readonly slug: string;
  readonly kind: ContentKind;
  readonly title: string;
  /** The newest edition, and the one that people read. */
  readonly edition: number;
  readonly published: number | null;
  readonly checkedOn: string | null;
  readonly reviewOn: string;
}

/** A piece as an editor works on it. */
export interface DeskContent extends DeskItem, ContentWords {
  /** The newest edition is ours, word for word. */
  readonly isOurs: boolean;
}

/** One of the editions that are kept. */
export interface ContentEdition {
  readonly edition: number;
  readonly madeAt: Date;
  /** The name that others see; null for us, and for who has left. */
  readonly by: string | null;
  readonly isOurs: boolean;
}

export function isOneOf<T extends string>(known: readonly T[], value: string): value is T {
  return known.some((one) => one === value);
}

/** Kinds that have a day, after which nobody reads them. */
export function isDated(kind: ContentKind): boolean {
  return kind === 'event' || kind === 'training';
}
