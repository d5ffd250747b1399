import type { Announcement } from './announcement';
import type { LicenceStanding } from './licence-state';

/** What the rest of the code needs to know of the register a request belongs to. */
export interface Licensee {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly primaryHost: string;
  readonly brand: RegisterBrand;
  readonly policies: RegisterPolicies;
  /** How the register's licence stands; where nothing is said, it is active. */
  readonly licence?: LicenceStanding;
  /** False while the register is being set up: only its staff see it. Where nothing is said, it is open. */
  readonly isOpen?: boolean;
  /** What is told to its people, also what is over and what is still to come. */
  readonly announcements?: readonly Announcement[];
  /** One manager looks at a brand that is not saved. */
  readonly isPreview?: boolean;
}

/** A register's look and words. All of it data: a register changes these and nothing else. */
export interface RegisterBrand {
  /** First line of the name in the header, such as "North West". */
  readonly region: string;
  readonly shortName: string;
  /** Key of the drawn mark. */
  readonly mark: string;
  readonly accent: string;
  readonly deep: string;
  readonly soft: string;
  readonly mist: string;
  readonly tint: string;
  readonly paper: string;
  readonly welcome: string;
  readonly strapline: string;
  readonly phone: string;
  readonly openingHours: string;
  readonly textRelay: string;
  readonly email: string;
  readonly address: string;
  readonly footerLine: string;
  /** Postcode areas the register serves, such as ["CH", "L", "M"]. */
  readonly areas: readonly string[];
  /** Words a register says its own way: { "personal assistant": "PA" }. */
  readonly words: Readonly<Record<string, string>>;
  /** The register's own logo in place of the drawn mark; none where it is not set. */
  readonly logo?: RegisterLogo;
  /** Key of the letters; the usual ones where it is not set. */
  readonly font?: BrandFont;
  /** Who mails come from; the register's name where it is empty. */
  readonly senderName?: string;
}

/** Which logo it is, and its size in dots. The bytes are kept elsewhere. */
export interface RegisterLogo {
  readonly version: string;
  readonly width: number;
  readonly height: number;
}

/** Letters that registers choose from: all of them are on people's devices, or come from us. */
export const BRAND_FONTS = ['atkinson', 'verdana', 'arial', 'device'] as const;
export type BrandFont = (typeof BRAND_FONTS)[number];

/** Rules a register sets for itself. */
export interface RegisterPolicies {
  readonly moderation: 'before' | 'after';
  /** Terms of the region's schools: first and last day, ISO dates, both included. */
  readonly terms: ReadonlyArray<{ readonly from: string; readonly to: string }>;
  /** Minutes until the next PAs are asked for cover, when nobody has said yes; 15 where it is not set. */
  readonly coverWaveMinutes?: number;
  /** Employers need an access pass to see names and to begin conversations; without it everyone is let in. */
  readonly needsPass?: boolean;
  /** When PAs need a DBS check. Null or not set: the register leaves it to employers. */
  readonly checks?: 'always' | 'under-18' | 'recommended' | null;
  /** What the register sees to before it introduces a PA, and whether contact details wait for it. */
  readonly introductions?: {
    readonly duties: ReadonlyArray<'identity' | 'references' | 'qualifications'>;
    readonly mustBeDone: boolean;
  };
  /** Whom employers find: everyone, approved PAs alone, or everyone with approved PAs first; everyone where it is not set. */
  readonly directory?: 'information' | 'approved-only' | 'approved-first';
}
