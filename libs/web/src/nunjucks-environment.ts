import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Environment, FileSystemLoader, runtime } from 'nunjucks';
import { inLatin, type Html } from './components/html';
import { drawingsIn } from './components/icon-drawings';
import { Kept } from './components/kept';
import { PersonParts } from './components/result-card';
import type { KeptPart } from './page/kept-part';

/** What the build wrote: name of an asset → its hashed address. */
export type AssetManifest = Readonly<Record<string, string>>;

export interface ViewsOptions {
  /** Folders of .njk files, one or more for each lib. The look's own folder and govuk-frontend's macros are always there. */
  viewDirectories: readonly string[];
  assetManifest: AssetManifest;
}

export interface Views {
  /** Renders a template with everything escaped. Throws what nunjucks throws: a template that fails is our mistake. */
  render(name: string, context: object): string;
  /** Compiles every template now, so that a broken one stops the start and the first visitor does not wait. */
  compileAll(): number;
}

export interface FieldError {
  /** The id of the first input of the field: the error summary links to it. */
  field: string;
  text: string;
  /** Where it is mended, when that is on another page: the summary links there instead. */
  href?: string;
}

/** The folder of the look's templates: the same place in the source and in the build. */
export const lookViews = join(__dirname, 'views');

/** The message of one field among the page's errors, for the field's macro. */
function errorFor(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.text;
}

/**
 * The nunjucks environment of the server: autoescape on, each template read and compiled once. There is no filter that
 * makes HTML: text is text, and markup is in templates only.
 */
export function createViews({ viewDirectories, assetManifest }: ViewsOptions): Views {
  const govuk = dirname(dirname(require.resolve('govuk-frontend')));
  const folders = [lookViews, ...viewDirectories, govuk];
  const loader = new FileSystemLoader(folders, { noCache: false, watch: false });
  const environment = new Environment(loader, { autoescape: true, throwOnUndefined: false });
  const asset = (name: string) => assetManifest[name] ?? `/assets/${name}`;
  environment.addGlobal('asset', asset);
  environment.addGlobal('parts', partsFor(asset('icons.svg')));
  environment.addFilter('errorFor', errorFor);
  const kept = keeping((view, model) => environment.render(view, model));
  environment.addGlobal('kept', kept);
  environment.addGlobal('ofRegister', (view: string, register: RegisterShown | null) =>
    kept({ view, shows: shownOf(register), model: () => ({ register }) }),
  );
  return {
    render: (name, context) => environment.render(name, context),
    compileAll: () => compileAll(environment, [lookViews, ...viewDirectories]),
  };
}

/** A few kilobytes each. */
const MOST_PARTS = 300;

/** What was rendered is escaped already, by the part's own template. It is kept in one piece, as every page walks through it. */
function keeping(render: (view: string, model: object) => string): (part: KeptPart) => runtime.SafeString {
  const rendered = new Kept<runtime.SafeString>(MOST_PARTS);
  return ({ view, shows, model }) => {
    const make = () => new runtime.SafeString(Buffer.from(inLatin(render(view, model()))).toString());
    return shows === null ? make() : rendered.get(`${view}\n${shows}`, make);
  };
}

/** As far as it tells one register from another, and a register from itself before a change. */
interface RegisterShown {
  readonly name: string;
  readonly brandVersion?: string;
}

function shownOf(register: RegisterShown | null): string | null {
  return register?.brandVersion ? `${register.brandVersion}\n${register.name}` : null;
}

/** Parts made in code come out of `markup`, which escapes what it is given: nunjucks is told so, here and nowhere else. */
function partsFor(iconsAddress: string): object {
  const parts = new PersonParts(iconsAddress, drawingsIn(readFileSync(join(lookViews, '../assets/icons.svg'), 'utf8')));
  const placed =
    <Given extends unknown[]>(make: (...given: Given) => Html) =>
    (...given: Given) =>
      new runtime.SafeString(make(...given).toString());
  const { icon, avatar, place, reasons, said, proof, overlap, cards } = parts;
  return {
    icon: placed(icon),
    avatar: placed(avatar),
    place: placed(place),
    reasons: placed(reasons),
    said: placed(said),
    proof: placed(proof),
    overlap: placed(overlap),
    cards: placed(cards),
  };
}

/** Of govuk-frontend's macros only those that ours import are compiled, with them. */
function compileAll(environment: Environment, folders: readonly string[]): number {
  const names = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const templates = names.filter((name) => name.endsWith('.njk'));
  for (const name of templates) environment.getTemplate(name.split(sep).join('/'), true);
  return templates.length;
}

/** Reads the manifest that scripts/build-assets.mjs wrote. Without one the server must not start: it names the mend. */
export function readAssetManifest(file: string): AssetManifest {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { files: AssetManifest }).files;
  } catch (error) {
    throw new Error(`The assets are not built (${file}). Run: node scripts/build-assets.mjs`, { cause: error });
  }
}
