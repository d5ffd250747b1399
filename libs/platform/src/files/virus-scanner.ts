import { UnavailableError } from '../errors/domain-error';

/** What is known of a file before anybody may open it. */
export const VERDICTS = ['clean', 'not-scanned'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Looks for viruses. A file is kept only after its verdict, so none is ever served without one. */
export abstract class VirusScanner {
  /** @throws ScannerUnavailableError when it cannot be asked: then the file is not taken */
  abstract look(bytes: Buffer): Promise<Verdict | 'infected'>;
}

/** Where no scanner is set up: everybody who opens the file is told. */
export class NoScanner extends VirusScanner {
  async look(): Promise<Verdict> {
    return 'not-scanned';
  }
}

export class ScannerUnavailableError extends UnavailableError {
  constructor() {
    super('scanner-unavailable', 'We cannot check files for viruses just now. Please try again in a few minutes.');
  }
}
