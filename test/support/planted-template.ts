import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createViews, readAssetManifest, VIEWS, type Views } from '@pa/web';
import { viewDirectories } from '../../apps/server/src/view-directories';
import type { TestApp } from './app';

/** A change of one template. */
export interface Plant {
  readonly view: string;
  /** Stands in the template exactly once. */
  readonly from: string;
  readonly to: string;
}

/** Draws pages from templates of which one has the defect, while `work` runs. The file itself is left alone. */
export async function withPlanted<Result>(
  { app }: TestApp,
  { view, from, to }: Plant,
  work: () => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pa-register-planted-'));
  const parts = templateOf(view).split(from);
  if (parts.length !== 2) throw new Error(`${view} holds “${from}” ${parts.length - 1} times`);
  const file = join(folder, view);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, parts.join(to));
  const assetManifest = readAssetManifest(join(__dirname, '../../dist/assets/manifest.json'));
  const planted = createViews({ viewDirectories: [folder, ...viewDirectories], assetManifest });
  const spy = jest.spyOn(app.get<Views>(VIEWS), 'render').mockImplementation(planted.render);
  try {
    return await work();
  } finally {
    spy.mockRestore();
    rmSync(folder, { recursive: true });
  }
}

function templateOf(view: string): string {
  for (const folder of viewDirectories) {
    try {
      return readFileSync(join(folder, view), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`There is no template ${view}`);
}
