/** The last words of a start: where to look, and who to be. */
export function announce({ config, compiled, milliseconds }) {
  const address = (host) => `http://${host}:${config.port}`;
  console.log(`\nReady after ${(milliseconds / 1000).toFixed(1)} s\n`);
  if (!config.demo) {
    console.log(`  ${address(config.platformHost)}\n\nPress Ctrl-C to stop.`);
    return;
  }
  const { demonstrationSignIns, demonstrationHosts } = compiled('apps/cli/src/demonstration.js');
  const rows = demonstrationHosts(config.platformHost).map(({ name, host }) => [name, address(host)]);
  rows.push(
    ['The operator', address(config.platformHost)],
    ['Mail that was sent', 'on each register, at /demo/mailbox'],
  );
  table(rows);
  console.log('\n  Sign in as\n');
  table(demonstrationSignIns.map(({ who, email, password }) => [who, email, password]));
  console.log('\n  Staff also give the code of an app. This prints it: npm run demo:code\n\nPress Ctrl-C to stop.');
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  rows.forEach((row) =>
    console.log(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}`,
    ),
  );
}
