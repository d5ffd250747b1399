import { InvalidError } from '@pa/platform';

/** One file to import, as a stream of its bytes. */
export interface ImportFile {
  readonly name: string;
  /** In bytes, to say how far an import has come. */
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface NumberedLine {
  /** From 1, as editors count. */
  readonly number: number;
  readonly text: string;
  /** How much of the file has been read by now. */
  readonly bytesRead: number;
}

/** No row of a postcode file is near as long; a file without line ends is not one. */
const LONGEST_LINE = 20_000;

/** The lines of a file, without their ends (LF or CR LF) and without a byte order mark; empty ones are counted, not given. */
export async function* linesOf({ name, chunks }: ImportFile): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let number = 0;
  let bytesRead = 0;
  for await (const chunk of chunks) {
    bytesRead += chunk.byteLength;
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    if (rest.length > LONGEST_LINE)
      throw new InvalidError('not-text', `${name} is not a text file with one row to a line.`);
    for (const piece of pieces) {
      number += 1;
      const text = piece.trim();
      if (text !== '') yield { number, text, bytesRead };
    }
  }
  const text = (rest + decoder.decode()).trim();
  if (text !== '') yield { number: number + 1, text, bytesRead };
}
