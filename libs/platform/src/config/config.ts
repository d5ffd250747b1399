import { resolve } from 'node:path';
import { ConfigError } from './config.error';
import { s3Address, type S3Address } from '../files/s3/s3-address';
import type { FieldKey } from '../secrets/key-ring';
import {
  address,
  anyText,
  hostName,
  keyRing,
  oneOf,
  Parser,
  Refusal,
  secretKey,
  stripeKey,
  stripeWebhookSecret,
  wholeNumber,
} from './setting-kinds';

/** Everything that can be set from outside, parsed once at start. The only reader of process.env is `configFromEnvironment`. */
export interface Config {
  readonly port: number;
  /** Where the embedded database, files and mailbox live. Absolute. */
  readonly dataDir: string;
  /** Undefined: the embedded PostgreSQL is used, and whoever starts it fills these in. */
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly databasePoolSize: number;
  /** Undefined: searches run on PostgreSQL alone. */
  readonly meiliUrl: string | undefined;
  /** With it this process searches. */
  readonly meiliKey: string | undefined;
  /** With it this process writes the indexes; `meiliKey` when not set. */
  readonly meiliIndexKey: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** A bucket for files, instead of DATA_DIR/files. */
  readonly s3: S3Address | undefined;
  /** Where ClamAV's daemon listens; undefined: files are not looked at for viruses, and whoever opens one is told. */
  readonly clamavUrl: string | undefined;
  /** With it registers may sell passes by card, through Stripe accounts of their own. Undefined: by other ways alone. */
  readonly stripeSecretKey: string | undefined;
  /** Signs what Stripe tells of the operator's own account. With it licences can be paid by subscription. */
  readonly stripeWebhookSecret: string | undefined;
  /** Signs what Stripe tells of the registers' accounts. */
  readonly stripeConnectWebhookSecret: string | undefined;
  /** Another address for Stripe's API, for tries. */
  readonly stripeApiBase: string | undefined;
  /** The operator's share of each pass that is sold by card, in hundredths of a percent. */
  readonly stripeShareBasisPoints: number;
  readonly platformHost: string;
  readonly demo: boolean;
  readonly rateLimits: 'normal' | 'test';
  /** `may-be-lost`: PostgreSQL may run without the promise that a commit survives a crash. For tests alone. */
  readonly commits: 'kept' | 'may-be-lost';
  /** How many proxies stand before the server; 0 means the client is the peer. */
  readonly trustedProxies: number;
  /** Root of all keys (field encryption, blind indexes, cookies). 32 bytes; undefined only with the embedded database. */
  readonly secretKey: Buffer | undefined;
  /** Keys that seal fields, newest first; empty: the one from `secretKey` does. */
  readonly secretKeys: readonly FieldKey[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Derived: true unless the platform host is this machine. */
  readonly https: boolean;
}

const SETTINGS = {
  PORT: wholeNumber(0, 65535),
  DATA_DIR: anyText,
  DATABASE_URL: address('postgres', 'postgresql'),
  DATABASE_OWNER_URL: address('postgres', 'postgresql'),
  DATABASE_POOL_SIZE: wholeNumber(2, 200),
  MEILI_URL: address('http', 'https'),
  MEILI_KEY: anyText,
  MEILI_INDEX_KEY: anyText,
  SMTP_URL: address('smtp', 'smtps'),
  MAIL_FROM: anyText,
  S3_URL: s3Address,
  CLAMAV_URL: address('tcp'),
  STRIPE_SECRET_KEY: stripeKey,
  STRIPE_WEBHOOK_SECRET: stripeWebhookSecret,
  STRIPE_CONNECT_WEBHOOK_SECRET: stripeWebhookSecret,
  STRIPE_API_BASE: address('http', 'https'),
  STRIPE_SHARE_BASIS_POINTS: wholeNumber(0, 5_000),
  PLATFORM_HOST: hostName,
  DEMO: oneOf('0', '1'),
  RATE_LIMITS: oneOf('normal', 'test'),
  COMMITS: oneOf('kept', 'may-be-lost'),
  TRUSTED_PROXIES: wholeNumber(0, 10),
  SECRET_KEY: secretKey,
  SECRET_KEYS: keyRing,
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error', 'silent'),
} as const;

type Settings = typeof SETTINGS;
export type SettingName = keyof Settings;
type SettingValue<N extends SettingName> = Settings[N] extends Parser<infer V> ? V : never;

/** Every setting the code knows: documents and containers are held against this list. */
export const settingNames = Object.keys(SETTINGS) as SettingName[];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings, or refuses to start.
 * @throws ConfigError naming every wrong setting and what it wants
 */
export function parseConfig(environment: Environment): Config {
  const problems: string[] = [];
  function read<N extends SettingName>(name: N): SettingValue<N> | undefined {
    const text = environment[name];
    if (text === undefined || text === '') return undefined;
    const value = SETTINGS[name](text);
    if (!(value instanceof Refusal)) return value as SettingValue<N>;
    problems.push(`${name} must be ${value.wants}.`);
    return undefined;
  }
  const or = <N extends SettingName>(name: N, usual: SettingValue<N>): SettingValue<N> => read(name) ?? usual;
  const platformHost = or('PLATFORM_HOST', 'localhost');
  const config: Config = {
    port: or('PORT', 3000),
    dataDir: resolve(or('DATA_DIR', '.data')),
    databaseUrl: read('DATABASE_URL'),
    databaseOwnerUrl: read('DATABASE_OWNER_URL'),
    databasePoolSize: or('DATABASE_POOL_SIZE', 20),
    meiliUrl: read('MEILI_URL'),
    meiliKey: read('MEILI_KEY'),
    meiliIndexKey: read('MEILI_INDEX_KEY') ?? read('MEILI_KEY'),
    smtpUrl: read('SMTP_URL'),
    mailFrom: or('MAIL_FROM', `no-reply@${platformHost}`),
    s3: read('S3_URL'),
    clamavUrl: read('CLAMAV_URL'),
    stripeSecretKey: read('STRIPE_SECRET_KEY'),
    stripeWebhookSecret: read('STRIPE_WEBHOOK_SECRET'),
    stripeConnectWebhookSecret: read('STRIPE_CONNECT_WEBHOOK_SECRET'),
    stripeApiBase: read('STRIPE_API_BASE'),
    stripeShareBasisPoints: or('STRIPE_SHARE_BASIS_POINTS', 0),
    platformHost,
    demo: or('DEMO', environment['DATABASE_URL'] ? '0' : '1') === '1',
    rateLimits: or('RATE_LIMITS', 'normal'),
    commits: or('COMMITS', 'kept'),
    trustedProxies: or('TRUSTED_PROXIES', 0),
    secretKey: read('SECRET_KEY'),
    secretKeys: or('SECRET_KEYS', []),
    logLevel: or('LOG_LEVEL', 'info'),
    https: platformHost !== 'localhost' && !platformHost.endsWith('.localhost'),
  };
  problems.push(...unsafe(config, environment));
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

type Wrong = readonly [isWrong: boolean, problem: string];

/** Settings that are right alone and wrong together. */
function unsafe(config: Config, environment: Environment): string[] {
  const { demo, https, databaseUrl, smtpUrl } = config;
  const real = databaseUrl !== undefined;
  const wrongs: readonly Wrong[] = [
    [config.rateLimits === 'test' && !demo, 'RATE_LIMITS may be "test" only when DEMO is "1".'],
    [config.commits === 'may-be-lost' && !demo, 'COMMITS may be "may-be-lost" only when DEMO is "1".'],
    [
      real && config.secretKey === undefined && !environment['SECRET_KEY'],
      'SECRET_KEY must be set when DATABASE_URL is set: 32 random bytes in base64 (openssl rand -base64 32).',
    ],
    [
      config.meiliUrl !== undefined && config.meiliIndexKey === undefined && !demo,
      'MEILI_KEY must be set when MEILI_URL is set: an open Meilisearch lets anybody read and change the index.',
    ],
    [
      real && smtpUrl === undefined && !demo,
      'SMTP_URL must be set when DEMO is not "1": people need their mail. Example: smtp://mail.example:587',
    ],
    [
      https && config.trustedProxies === 0,
      'TRUSTED_PROXIES must be 1 or more on a public PLATFORM_HOST: https comes from a proxy before the server, and without it nobody can sign in.',
    ],
    ...unsafeWithStripe(config),
    [demo && https, 'DEMO must be "0" on a public PLATFORM_HOST: the demonstration has known passwords.'],
  ];
  return wrongs.filter(([isWrong]) => isWrong).map(([, problem]) => problem);
}

function unsafeWithStripe({ stripeSecretKey, stripeConnectWebhookSecret, stripeApiBase }: Config): Wrong[] {
  return [
    [
      stripeSecretKey !== undefined && stripeConnectWebhookSecret === undefined,
      'STRIPE_CONNECT_WEBHOOK_SECRET must be set when STRIPE_SECRET_KEY is set: without it nobody hears of payments.',
    ],
    [
      stripeApiBase !== undefined && (stripeSecretKey ?? '').includes('_live_'),
      'STRIPE_API_BASE may be set only with a test key: a live key goes to Stripe alone.',
    ],
  ];
}

/** The settings of this process. */
export function configFromEnvironment(): Config {
  return parseConfig(process.env);
}

/** DI token of the parsed settings. */
export const CONFIG = Symbol('Config');
