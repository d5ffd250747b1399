import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const FOLDER = join(__dirname, '..', 'database');

export interface RolePasswords {
  ownerPassword: string;
  appPassword: string;
}

/** Makes the three roles and puts their passwords right: the same file that an operator runs on a server of their own. */
export async function applyRoles(administrator: Client, passwords: RolePasswords): Promise<void> {
  await administrator.query(
    withVariables(sql('roles.sql'), {
      owner_password: passwords.ownerPassword,
      app_password: passwords.appPassword,
    }),
  );
}

/** What each role may do with the database that this administrator is connected to. */
export async function applyDatabaseGrants(administrator: Client): Promise<void> {
  await administrator.query(sql('database.sql'));
}

/** `:'name'` as psql reads it: the value as a quoted text. */
export function withVariables(text: string, values: Record<string, string>): string {
  return text.replace(/:'(\w+)'/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new Error(`The SQL file asks for ${name}, which was not given.`);
    }
    return `'${value.replaceAll("'", "''")}'`;
  });
}

function sql(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}
