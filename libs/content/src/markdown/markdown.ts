import MarkdownIt from 'markdown-it';
import type { Block, Run } from './blocks';

type Token = MarkdownIt.Token;

const KNOWN = ['heading', 'list', 'blockquote', 'hr', 'emphasis', 'link', 'newline', 'escape', 'autolink'];

/** Only what is named is understood: no HTML, pictures, tables or code. The rest stays the letters that it is. */
const reader = new MarkdownIt('zero', { html: false, linkify: false }).enable(KNOWN);
reader.validateLink = isGoodLink;

/** Takes every link and picture, so that those that we do not show can be named to the editor. */
const checker = new MarkdownIt('zero', { html: false, linkify: false }).enable([...KNOWN, 'image']);
checker.validateLink = () => true;

const ADDRESS = /^(https?:\/\/[^\s/]+|mailto:\S+@\S+|tel:\+?[\d\s-]+$)/i;
const OWN_PATH = /^(\/(?!\/)|#)/;

/** Web, e-mail and telephone, or a page of the register itself. */
export function isGoodLink(address: string): boolean {
  return ADDRESS.test(address) || (OWN_PATH.test(address) && !address.includes('\\'));
}

/** What is written, as parts that a template can place. Headings begin below the page's own. */
export function blocksOf(markdown: string): Block[] {
  const blocks = readBlocks(new Tokens(reader.parse(markdown, {})));
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  // A level is never left out: what stands before the first large heading is large too.
  return blocks.map((block, at) =>
    block.kind === 'heading' && (first < 0 || at < first) ? { ...block, level: 2 } : block,
  );
}

/** What an editor has to mend before a text is kept. */
export function faultsOfMarkdown(markdown: string): string[] {
  const inline = checker.parse(markdown, {}).flatMap(({ children }) => children ?? []);
  const bad = inline.flatMap((token) => {
    const href = token.type === 'link_open' ? hrefOf(token) : null;
    return href !== null && !isGoodLink(href) ? [decoded(href)] : [];
  });
  return [
    ...(inline.some(({ type }) => type === 'image') ? ['Take the pictures out. We show words only'] : []),
    ...bad.map((href) => `Change the link to “${href.slice(0, 60)}”. Links begin with https://, mailto:, tel: or /`),
  ];
}

/** The words alone, for the reading age and for lists. */
export function plainWordsOf(markdown: string): string {
  return linesOf(blocksOf(markdown)).join('\n');
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'line') return [];
    if (block.kind === 'list') return block.items.flatMap(linesOf);
    if (block.kind === 'quote') return linesOf(block.blocks);
    return [block.runs.map(({ text, breaks }) => (breaks ? ' ' : text)).join('')];
  });
}

function hrefOf(token: Token): string {
  return String(token.attrGet('href') ?? '');
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch (error) {
    if (error instanceof URIError) return href;
    throw error;
  }
}

/** One after the other. */
class Tokens {
  private at = 0;

  constructor(private readonly all: readonly Token[]) {}

  next(): Token | undefined {
    return this.all[this.at++];
  }
}

/** Until the end, or until what was opened is closed. */
function readBlocks(tokens: Tokens): Block[] {
  const blocks: Block[] = [];
  for (let token = tokens.next(); token && token.nesting >= 0; token = tokens.next()) {
    const block = readBlock(token, tokens);
    if (block) blocks.push(block);
  }
  return blocks;
}

function readBlock({ type, tag, level }: Token, tokens: Tokens): Block | null {
  switch (type) {
    case 'heading_open':
      // In a list or a quote it would be a heading of nothing.
      if (level > 0) return { kind: 'paragraph', runs: readRuns(tokens) };
      return { kind: 'heading', level: tag === 'h1' || tag === 'h2' ? 2 : 3, runs: readRuns(tokens) };
    case 'paragraph_open':
      return { kind: 'paragraph', runs: readRuns(tokens) };
    case 'blockquote_open':
      return { kind: 'quote', blocks: readBlocks(tokens) };
    case 'bullet_list_open':
      return { kind: 'list', ordered: false, items: readItems(tokens) };
    case 'ordered_list_open':
      return { kind: 'list', ordered: true, items: readItems(tokens) };
    case 'hr':
      return { kind: 'line' };
    default:
      return null;
  }
}

function readItems(tokens: Tokens): Block[][] {
  const items: Block[][] = [];
  for (let token = tokens.next(); token && token.nesting > 0; token = tokens.next()) items.push(readBlocks(tokens));
  return items;
}

/** The words of a heading or a paragraph, and its end. */
function readRuns(tokens: Tokens): Run[] {
  const inline = tokens.next();
  tokens.next();
  return runsOf(inline?.children ?? []);
}

function runsOf(children: readonly Token[]): Run[] {
  const look: Look = { strong: 0, em: 0, href: null };
  return children.flatMap((token) => {
    noteLook(look, token);
    if (token.type === 'hardbreak') return [{ text: '', breaks: true as const }];
    const text = token.type === 'softbreak' ? ' ' : token.content;
    return text === '' || token.nesting !== 0 ? [] : [{ text, ...lookOf(look) }];
  });
}

/** How the letters look that come next. */
interface Look {
  strong: number;
  em: number;
  href: string | null;
}

function noteLook(look: Look, token: Token): void {
  const { type, nesting } = token;
  if (type.startsWith('strong')) look.strong += nesting;
  if (type.startsWith('em_')) look.em += nesting;
  if (type.startsWith('link')) look.href = nesting > 0 ? hrefOf(token) : null;
}

function lookOf({ strong, em, href }: Look): Omit<Run, 'text'> {
  return {
    ...(strong > 0 && { strong: true as const }),
    ...(em > 0 && { em: true as const }),
    ...(href !== null && { href }),
  };
}
