import type { RegisterBrand } from '@pa/platform';
import { demonstrationBrands } from '@pa/web';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import type { TestDatabase } from './database/test-database';

export interface TestRegister {
  readonly id: string;
  readonly host: string;
  /** A word that stands in everything this register's people write, and must never be seen on another register. */
  readonly canary: string;
}

const NORTH_WEST = { slug: 'north-west', region: 'North West', canary: 'Northcanary', area: 'CH' } as const;
const SOUTH_WEST = { slug: 'south-west', region: 'South West', canary: 'Southcanary', area: 'BS' } as const;

/** Two registers that look first before they show a profile, told apart by host name, each with its own brand. */
export async function addTwoRegisters(database: TestDatabase): Promise<[TestRegister, TestRegister]> {
  const client = new Client({ connectionString: database.superUrl });
  await client.connect();
  try {
    return [await addRegister(client, NORTH_WEST), await addRegister(client, SOUTH_WEST)];
  } finally {
    await client.end();
  }
}

type Known = typeof NORTH_WEST | typeof SOUTH_WEST;

async function addRegister(client: Client, known: Known): Promise<TestRegister> {
  const id = newId();
  const host = `${known.slug}.localhost`;
  const policies = { moderation: 'before', terms: [{ from: '2026-01-05', to: '2026-12-18' }] };
  await client.query('INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $3, $4, $5)', [
    id,
    known.slug,
    `${known.region} PA Register`,
    brandOf(known),
    policies,
  ]);
  await client.query('INSERT INTO licensee_hosts VALUES ($1, $2, true)', [host, id]);
  return { id, host, canary: known.canary };
}

function brandOf({ slug, region, canary, area }: Known): RegisterBrand {
  return {
    ...demonstrationBrands[slug],
    region,
    shortName: 'PA Register',
    strapline: 'Find someone who fits your life',
    welcome: `Welcome to the register of the ${region}. ${canary}`,
    phone: slug === 'north-west' ? '0151 496 0142' : '0117 496 0142',
    openingHours: 'Monday to Friday, 09:00 to 17:00.',
    textRelay: 'Text relay: 18001, then our number.',
    email: `help@${slug}.example`,
    address: `1 High Street, ${region}`,
    footerLine: 'Run by disabled people.',
    areas: [area],
    words: {},
  };
}
