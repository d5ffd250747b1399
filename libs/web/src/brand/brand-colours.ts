/** The six colours that make a register look like itself, each as #rrggbb. The rest of the look is the same for all. */
export interface BrandColours {
  /** Buttons, links, filled bars. */
  readonly accent: string;
  /** Headings, ribbon, footer. */
  readonly deep: string;
  /** Drawn lines, never text. */
  readonly soft: string;
  /** Borders on a tint, patterns, small text on deep. */
  readonly mist: string;
  /** Washes. */
  readonly tint: string;
  /** The page. */
  readonly paper: string;
}

export const BRAND_TOKENS = ['accent', 'deep', 'soft', 'mist', 'tint', 'paper'] as const;

export type BrandToken = (typeof BRAND_TOKENS)[number];

/** Only this form is taken: it is what a colour picker sends, and nothing else can hide in it. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}
