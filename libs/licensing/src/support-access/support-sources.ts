import { Injectable } from '@nestjs/common';
import type { Licensee } from '@pa/platform';
import type { OperatorPanel } from '../operator/operator-panels';
import type { SupportArea } from './support-area';

/** What one lib tells of one area: facts and counts of the register, read inside it, never of its people. */
export interface SupportSource {
  readonly area: SupportArea;
  readonly order: number;
  read(register: Licensee): Promise<readonly OperatorPanel[]>;
}

/** Who tells of which area: each lib adds what it knows when it starts, so that licensing knows none of them. */
@Injectable()
export class SupportSources {
  private sources: readonly SupportSource[] = [];

  add(...sources: readonly SupportSource[]): void {
    this.sources = [...this.sources, ...sources].toSorted((a, b) => a.order - b.order);
  }

  async of(area: SupportArea, register: Licensee): Promise<OperatorPanel[]> {
    const panels: OperatorPanel[] = [];
    for (const source of this.sources.filter((one) => one.area === area)) panels.push(...(await source.read(register)));
    return panels;
  }
}
