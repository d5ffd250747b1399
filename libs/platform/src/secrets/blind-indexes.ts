import { Injectable } from '@nestjs/common';

/** A blind index and the sealed value it is made from. */
export interface IndexedField {
  readonly table: string;
  /** The sealed column. */
  readonly sealed: string;
  readonly index: string;
  /** Another column of the row that decides how the value is read. */
  readonly kind?: string;
  /** What the index is made of; null where there is nothing to find. */
  read(value: string, kind: string): { readonly purpose: string; readonly value: string } | null;
}

/** Every blind index there is: each lib adds its own, so that all can be made anew when their key is exchanged. */
@Injectable()
export class BlindIndexes {
  private fields: readonly IndexedField[] = [];

  add(...fields: readonly IndexedField[]): void {
    this.fields = [...this.fields, ...fields];
  }

  list(): readonly IndexedField[] {
    return this.fields;
  }
}
