export type SampleRow = Readonly<Record<string, unknown>>;
/** One right row of each table of an area, parents first. */
export type Samples = Readonly<Record<string, (licenseeId: string, id: string) => SampleRow>>;

export const bytes = (text: string) => Buffer.from(text);
export const bits = (count: number) => '0'.repeat(count);
