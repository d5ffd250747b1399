import { ROLES, type Config } from '@pa/platform';
import { AppModule } from '../app.module';
import { permissionMatrix, type MatrixRow } from './permission-matrix';
import { controllersOf, routesOf } from './walked-routes';

/** Nothing is opened or started: the module is only looked at. */
const NO_SETTINGS = { databaseUrl: 'postgres://nowhere', demo: true, databasePoolSize: 2, logLevel: 'silent' };

/** docs/permissions.md, out of the code. `npm run docs` writes it, and a test fails when it is stale. */
export function permissionsDocument(): string {
  const app = AppModule.forConfig(NO_SETTINGS as unknown as Config, {});
  const { areas, open } = permissionMatrix(routesOf(controllersOf(app)));
  return `${[
    '# Who may do what',
    'Made from the code by `npm run docs`; do not edit. The guard reads the same declarations. A route that stands nowhere here is refused to everyone.',
    ...areas.flatMap(({ title, rows }) => [`## ${title}`, table(rows), ...rows.map(routesText)]),
    '## Open to anyone',
    open.map((name) => `- \`${name}\``).join('\n'),
  ].join('\n\n')}\n`;
}

function table(rows: readonly MatrixRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = rows.map(({ words, may, needs }) => [
    words,
    ...ROLES.map((role) => (may[role] ? 'yes' : '–')),
    needs.join('; ') || '–',
  ]);
  const head = ['may', ...ROLES, 'also'];
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...cells.map((row) => (row[column] ?? '').length)),
  );
  const padded = (row: readonly string[]) => line(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  return [padded(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(padded)].join('\n');
}

function routesText({ name, words, routes }: MatrixRow): string {
  const list = routes.map((route) => `- \`${route}\``).join('\n');
  return `### ${words}\n\n\`${name}\`\n\n${list || 'Asked for by other means than a route.'}`;
}
