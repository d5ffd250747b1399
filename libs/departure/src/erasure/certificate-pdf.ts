import { linesPdf } from '@pa/web';
import type { Certificate, CertificateRow } from './certificate';

const AUTHOR = 'PA registers platform';

/** The certificate as a tagged PDF in English. */
export async function certificatePdf({ title, facts, erased, kept, notes }: Certificate): Promise<Buffer> {
  const lines = [
    ...facts.map(lineOf),
    { heading: 'What was kept, and why' },
    ...(kept.length > 0 ? kept.map(lineOf) : ['Nothing.']),
    { heading: 'What was erased, by table' },
    ...erased.map(lineOf),
    ...notes,
  ];
  return linesPdf({ title, author: AUTHOR, lines });
}

function lineOf({ key, value }: CertificateRow): string {
  return `${key}: ${value}`;
}
