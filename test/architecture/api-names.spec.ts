import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Where each class that is a body of the API is written. */
function bodies(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of globSync('{libs,apps}/**/api/*.ts', { cwd: root })) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/^export class (\w+(?:Request|Response))\b/gm))
      found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

describe('bodies of the API', () => {
  it('have a name each: of two with one name the description would show one for both', () => {
    const twice = [...bodies()].filter(([, files]) => files.length > 1);
    expect(twice).toEqual([]);
    expect(bodies().size).toBeGreaterThan(100);
  });
});
