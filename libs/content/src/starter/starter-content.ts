import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { NO_DETAILS, type ContentKind, type ContentWords } from '../content';

/** A piece that we wrote for all registers. Its key is also the word in its address. */
export interface StarterPiece {
  readonly key: string;
  readonly kind: ContentKind;
  readonly words: ContentWords;
}

interface Written {
  readonly key: string;
  readonly kind: ContentKind;
  readonly topic: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly url?: string;
}

/** All of them, as they stand in the files beside this one. */
export function readStarterContent(): StarterPiece[] {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.yaml'));
  const written = files.sort().flatMap((name) => parse(readFileSync(join(__dirname, name), 'utf8')) as Written[]);
  return written.map(({ key, kind, topic, title, summary, body, url = '' }) => ({
    key,
    kind,
    words: { topic, title, summary, body: body.trim(), details: { ...NO_DETAILS, url } },
  }));
}
