import { ROLES, type Permission, type Role } from '@pa/platform';
import { areaOf, AREAS, PERMISSIONS, type WordedPermission } from './permission-table';
import type { WalkedRoute } from './walked-routes';

/** One permission: who holds it, what it needs besides, and the routes it opens. */
export interface MatrixRow {
  readonly name: string;
  readonly words: string;
  readonly may: Readonly<Record<Role, boolean>>;
  /** What is needed besides the role, in words. */
  readonly needs: readonly string[];
  readonly routes: readonly string[];
}

export interface PermissionMatrix {
  readonly areas: ReadonlyArray<{ readonly title: string; readonly rows: readonly MatrixRow[] }>;
  /** Routes that anyone may use. */
  readonly open: readonly string[];
}

/** What roles may do, out of the same declarations that the guard reads. */
export function permissionMatrix(routes: readonly WalkedRoute[]): PermissionMatrix {
  const rows = PERMISSIONS.map((permission) => ({ area: areaOf(permission), row: rowOf(permission, routes) }));
  return {
    areas: Object.entries(AREAS).map(([key, title]) => ({
      title,
      rows: rows.filter(({ area }) => area === key).map(({ row }) => row),
    })),
    open: routes.filter(({ rule }) => rule && rule.kind !== 'permission').map(({ name }) => name),
  };
}

function rowOf(permission: WordedPermission, routes: readonly WalkedRoute[]): MatrixRow {
  return {
    name: permission.name,
    words: permission.words,
    may: Object.fromEntries(ROLES.map((role) => [role, permission.roles.includes(role)])) as MatrixRow['may'],
    needs: needsOf(permission),
    routes: routes
      .filter(({ rule }) => rule?.kind === 'permission' && rule.permission.name === permission.name)
      .map(({ name }) => name),
  };
}

function needsOf({ acting, asThemselves, stepUp, beforeStrong }: Permission): string[] {
  return [
    ...(stepUp ? ['proof from the last 10 minutes that it is you'] : []),
    ...(acting ? [`who acts for someone may do it with the right “${acting}”`] : []),
    ...(asThemselves ? ['who acts for someone does it as themselves'] : []),
    ...(beforeStrong ? ['staff may do it before they set up a passkey or an authenticator app'] : []),
  ];
}
