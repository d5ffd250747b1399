import type { LicenceState, RegisterBrand, RegisterPolicies } from '@pa/platform';
import { readYaml, type FileProblem, type YamlFile } from './yaml-file';
import { brandProblems, readBrand } from './file-brand';
import { policyProblems, readPolicies } from './file-policies';

/** A register as whoever runs the installation writes it down. */
export interface RegisterFile {
  readonly slug: string;
  readonly name: string;
  /** The first is the main one. */
  readonly hosts: readonly string[];
  readonly licence: LicenceState;
  /** The e-mail address of whoever sets it up. */
  readonly manager: string;
  readonly brand: RegisterBrand;
  readonly policies: RegisterPolicies;
}

export type ReadRegister = { readonly file: RegisterFile } | { readonly problems: readonly FileProblem[] };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const HOST = /^(?=.{1,253}$)[a-z0-9]+(-+[a-z0-9]+)*(\.[a-z0-9]+(-+[a-z0-9]+)*)+$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const AREA = /^[A-Z]{1,2}$/;
const MOST_HOSTS = 10;
const MOST_AREAS = 60;
const KEYS = ['slug', 'name', 'hosts', 'licence', 'manager', 'areas', 'brand', 'policies'];

/** Reads the text of a file; what is wrong is told line by line, all of it at once. */
export function readRegisterFile(text: string): ReadRegister {
  const read = readYaml(text);
  if ('problems' in read) return read;
  const yaml = read.file;
  const problems = [
    ...yaml.unknownKeys([], KEYS),
    ...topProblems(yaml),
    ...brandProblems(yaml),
    ...policyProblems(yaml),
  ].toSorted((a, b) => a.line - b.line);
  return problems.length > 0 ? { problems } : { file: fileOf(yaml) };
}

function topProblems(yaml: YamlFile): FileProblem[] {
  const isName = (value: unknown) => typeof value === 'string' && value.trim().length > 0 && value.length <= 80;
  return [
    ...yaml.expect(['slug'], matching(SLUG, 40), 'slug must be 40 or fewer small letters, digits and hyphens.'),
    ...yaml.expect(
      ['slug'],
      (value) => value !== 'platform',
      'slug must not be platform: that is the platform itself.',
    ),
    ...yaml.expect(['name'], isName, 'name must be 80 letters or fewer, and not empty.'),
    ...yaml.expect(['manager'], matching(EMAIL, 254), 'manager must be an e-mail address.'),
    ...yaml.expect(
      ['licence'],
      (value) => [undefined, 'trial', 'active'].includes(value as never),
      'licence must be trial or active.',
    ),
    ...yaml.expectEach(['hosts'], matching(HOST, 253), {
      most: MOST_HOSTS,
      told: 'hosts must be 1 to 10 host names in small letters, such as register.example.org.',
    }),
    ...yaml.expectEach(['areas'], matching(AREA, 2), {
      most: MOST_AREAS,
      told: 'areas must be 1 to 60 postcode areas, such as CB.',
    }),
  ];
}

function matching(rule: RegExp, most: number): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && value.length <= most && rule.test(value);
}

/** What was held against every rule above. */
function fileOf(yaml: YamlFile): RegisterFile {
  const top = yaml.at([]) as Readonly<Record<'slug' | 'name' | 'manager', string>> & {
    readonly hosts: readonly string[];
    readonly areas: readonly string[];
    readonly licence?: LicenceState;
  };
  const { slug, name, manager, hosts, areas, licence = 'trial' } = top;
  const brand = readBrand(yaml, areas);
  return { slug, name: name.trim(), manager, hosts: [...new Set(hosts)], licence, brand, policies: readPolicies(yaml) };
}
