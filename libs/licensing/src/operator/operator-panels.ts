import { Injectable } from '@nestjs/common';

export interface OperatorRow {
  readonly key: string;
  readonly value: string;
  /** In place of the value, where there are several: a line each. */
  readonly values?: readonly string[];
  readonly href?: string;
}

/** One part of a register's page on the operator's console, such as its invoices. Facts of the register, never of its people. */
export interface OperatorPanel {
  readonly title: string;
  readonly rows: readonly OperatorRow[];
  /** What is said where there is no row. */
  readonly empty?: string;
}

export interface OperatorPanelSource {
  readonly order: number;
  /** Null where there is nothing to say of this register. */
  read(licenseeId: string): Promise<OperatorPanel | null>;
}

/** How something stands that all registers share, and what to do about it: above the list of registers. */
export interface OperatorNotice {
  readonly kind: 'plain' | 'good' | 'wait' | 'bad';
  readonly title: string;
  readonly lines: readonly string[];
}

export interface OperatorNoticeSource {
  readonly order: number;
  read(): Promise<OperatorNotice>;
}

/** What other libs put on the console: each adds its own when it starts, so that licensing knows none of them. */
@Injectable()
export class OperatorPanels {
  private sources: readonly OperatorPanelSource[] = [];
  private sourcesForAll: readonly OperatorNoticeSource[] = [];

  add(source: OperatorPanelSource): void {
    this.sources = [...this.sources, source].toSorted((a, b) => a.order - b.order);
  }

  addForAll(source: OperatorNoticeSource): void {
    this.sourcesForAll = [...this.sourcesForAll, source].toSorted((a, b) => a.order - b.order);
  }

  ofAll(): Promise<OperatorNotice[]> {
    return Promise.all(this.sourcesForAll.map((source) => source.read()));
  }

  async of(licenseeId: string): Promise<OperatorPanel[]> {
    const panels: OperatorPanel[] = [];
    for (const source of this.sources) {
      const panel = await source.read(licenseeId);
      if (panel) panels.push(panel);
    }
    return panels;
  }
}
