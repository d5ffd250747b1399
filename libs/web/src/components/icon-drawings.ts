const SYMBOL = /<symbol id="([a-z-]+)" (viewBox="[0-9 ]+">.*?)<\/symbol>/gs;

/** What the file of icons holds: name → the rest of its symbol, for pages that hold so many that one drawing serves all. */
export function drawingsIn(svg: string): ReadonlyMap<string, string> {
  return new Map(Array.from(svg.matchAll(SYMBOL), ([, name = '', drawing = '']) => [name, drawing]));
}
