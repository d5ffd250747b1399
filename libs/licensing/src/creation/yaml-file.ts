import { isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';

/** One thing wrong with a file, and the line on which it stands. */
export interface FileProblem {
  readonly line: number;
  readonly message: string;
}

type Path = readonly string[];

/** So much is more than any register needs. */
const LARGEST = 64 * 1024;
const DEEPEST = 20;

export type ReadYaml = { readonly file: YamlFile } | { readonly problems: readonly FileProblem[] };

/**
 * Reads YAML that nobody can blow up: not large, not deep, no aliases, no key twice, nothing but plain values. The text is
 * data of whoever wrote it and is never run.
 */
export function readYaml(text: string): ReadYaml {
  if (text.length > LARGEST) return refused(1, 'The file is larger than 64 KB.');
  if (deepestOf(text) > DEEPEST) return refused(1, 'The file is nested too deeply.');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const found = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    message,
  }));
  const problems = [...found, ...aliasProblems(document, lines)];
  if (problems.length > 0) return { problems };
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused(1, 'The file must say what the register is: name, hosts and so on.');
  return { file: new YamlFile(document, lines, value) };
}

function refused(line: number, message: string): ReadYaml {
  return { problems: [{ line, message }] };
}

/** How deep it can nest at most, told without parsing it: the parser calls itself for each step down. */
function deepestOf(text: string): number {
  const rows = text.split('\n');
  const indents = new Set(rows.map((row) => row.length - row.trimStart().length)).size;
  const inOneRow = rows.map((row) => (/^\s*((?:[-?] +)+)/.exec(row)?.[1] ?? '').replaceAll(' ', '').length);
  return Math.max(indents, deepestBrackets(text), ...inOneRow);
}

function deepestBrackets(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const letter of text) {
    if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++depth);
    if (letter === ']' || letter === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
}

function aliasProblems(document: Document, lines: LineCounter): FileProblem[] {
  const problems: FileProblem[] = [];
  visit(document, {
    Alias: (_key, node) => {
      problems.push({
        line: lines.linePos(node.range?.[0] ?? 0).line,
        message: 'Write it out: aliases (*) are not taken.',
      });
    },
  });
  return problems;
}

/** The values of a file, each with the line on which it stands. */
export class YamlFile {
  constructor(
    private readonly document: Document,
    private readonly lines: LineCounter,
    private readonly value: object,
  ) {}

  at(path: Path): unknown {
    return path.reduce<unknown>(
      (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      this.value,
    );
  }

  /** The line of what stands there, or of the nearest thing around it that is there. */
  lineOf(path: Path): number {
    const node: unknown = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    if (isNode(node) && node.range) return this.lines.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : this.lineOf(path.slice(0, -1));
  }

  problem(path: Path, message: string): FileProblem {
    return { line: this.lineOf(path), message };
  }

  expect(path: Path, isRight: (value: unknown) => boolean, told: string): FileProblem[] {
    return isRight(this.at(path)) ? [] : [this.problem(path, told)];
  }

  /** For a list of one to `most` values. */
  expectEach(
    path: Path,
    isRight: (value: unknown) => boolean,
    { most, told }: { readonly most: number; readonly told: string },
  ): FileProblem[] {
    const all = (value: unknown) =>
      Array.isArray(value) && value.length > 0 && value.length <= most && value.every((one) => isRight(one));
    return this.expect(path, all, told);
  }

  unknownKeys(path: Path, known: readonly string[]): FileProblem[] {
    const value = this.at(path);
    if (!isRecord(value)) return [];
    return Object.keys(value)
      .filter((key) => !known.includes(key))
      .map((key) => this.problem([...path, key], `There is no “${key}” here. Known are: ${known.join(', ')}.`));
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
