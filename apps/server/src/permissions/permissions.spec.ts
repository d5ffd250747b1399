import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTER_ROLES, ROLES, type Config } from '@pa/platform';
import { AppModule } from '../app.module';
import { permissionMatrix } from './permission-matrix';
import { areaOf, AREAS, PERMISSIONS } from './permission-table';
import { PERMISSION_WORDS } from './permission-words';
import { permissionsDocument } from './permissions-document';
import { controllersOf, routesOf } from './walked-routes';

const settings = { databaseUrl: 'postgres://nowhere', demo: true, databasePoolSize: 2, logLevel: 'silent' };
const routes = routesOf(controllersOf(AppModule.forConfig(settings as unknown as Config, {})));
const names = PERMISSIONS.map(({ name }) => name);

/** Spaces, rules of tables and signs that a formatter adds are no difference. */
const plain = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \\]+/g, ' ').replace(/-{2,}/g, '--'))
    .filter((line) => line.trim() !== '');

describe('the table of permissions', () => {
  it('has each permission once, in an area that is known, in plain words, for roles that there are', () => {
    expect(names).toEqual([...new Set(names)]);
    expect(Object.keys(PERMISSION_WORDS).toSorted()).toEqual(names.toSorted());
    for (const permission of PERMISSIONS) {
      expect(permission.name).toMatch(/^[a-z]+\.[a-z-]+$/);
      expect(Object.keys(AREAS)).toContain(areaOf(permission));
      expect(permission.roles.length).toBeGreaterThan(0);
      expect(ROLES).toEqual(expect.arrayContaining([...permission.roles]));
    }
  });

  it('is where every route has its permission from', () => {
    expect(routes.length).toBeGreaterThan(150);
    const strange = routes.filter(({ rule }) => {
      if (rule?.kind !== 'permission') return rule === undefined;
      const known = PERMISSIONS.find(({ name }) => name === rule.permission.name);
      return JSON.stringify({ ...rule.permission, words: known?.words }) !== JSON.stringify(known);
    });
    expect(strange.map(({ name }) => name)).toEqual([]);
  });

  it('lets nobody do for another what changes who they are: ways in, tokens, roles, privacy, closing', () => {
    const acted = PERMISSIONS.filter(({ acting }) => acting !== undefined);
    for (const { name } of acted)
      expect(name).not.toMatch(/^(privacy|audit|licensing)\.|ways-in|token|role|contact-details|ask-staff/);
    // What needs a proof, and may be done for another: whoever does it proves who they are themselves.
    expect(acted.filter(({ stepUp }) => stepUp).map(({ name }) => name)).toEqual([
      'billing.buy-pass',
      'messaging.share-details',
    ]);
    expect(PERMISSIONS.filter(({ asThemselves }) => asThemselves).map(({ name }) => name)).toEqual([
      'accounts.prove-it',
    ]);
  });

  it('lets auditors change nothing but what is their own', () => {
    const theirs = routes.filter(
      ({ rule, method }) =>
        rule?.kind === 'permission' && method !== 'GET' && rule.permission.roles.includes('auditor'),
    );
    const ofStaff = theirs.filter(
      ({ rule }) => rule?.kind === 'permission' && rule.permission.roles.length < REGISTER_ROLES.length,
    );
    // Searching by a posted form, looking at cards, and checking the record change nothing. Visits are their own work: they
    // see, and so change, only those that a PA's assessor gave to them.
    const changes = ofStaff.filter(({ name }) => !/people$|searches$|audit\/check/.test(name));
    const isOwnVisit = ({ rule }: (typeof changes)[number]) =>
      rule?.kind === 'permission' && rule.permission.name === 'accreditation.write-up-visits';
    expect(changes.filter((route) => !isOwnVisit(route)).map(({ name }) => name)).toEqual([]);
  });

  it('is drawn with every route once, and says what is open', () => {
    const { areas, open } = permissionMatrix(routes);
    const drawn = [...areas.flatMap(({ rows }) => rows.flatMap((row) => row.routes)), ...open];
    expect(drawn.toSorted()).toEqual(routes.map(({ name }) => name).toSorted());
  });

  it('stands in docs/permissions.md as it is; npm run docs writes it', () => {
    const written = readFileSync(join(__dirname, '../../../../docs/permissions.md'), 'utf8');
    expect(plain(written)).toEqual(plain(permissionsDocument()));
  });
});
