import type { ContrastFigure } from '@pa/web';

/** The colours as the page of a brand names them. */
export const COLOUR_WORDS: Readonly<Record<ContrastFigure['token'], string>> = {
  accent: 'buttons and links',
  deep: 'headings, top and foot',
  soft: 'drawn lines',
  mist: 'patterns',
  tint: 'washes',
  paper: 'the page',
  card: 'white',
  'ink-soft': 'small text',
  control: 'the edge of a box you write in',
};
