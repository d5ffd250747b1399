import { parseConfig, settingNames } from './config';
import { ConfigError } from './config.error';

const KEY = Buffer.alloc(32, 1).toString('base64');

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('start a demonstration on this machine when nothing is set', () => {
    expect(parseConfig({})).toMatchObject({
      port: 3000,
      demo: true,
      https: false,
      platformHost: 'localhost',
      rateLimits: 'normal',
    });
  });

  it('take an empty setting as one that is not set', () => {
    expect(parseConfig({ PORT: '' }).port).toBe(3000);
  });

  it('start no demonstration on a database of its own', () => {
    const config = parseConfig({
      DATABASE_URL: 'postgres://a@b/c',
      SECRET_KEY: KEY,
      SMTP_URL: 'smtp://mail.example:25',
    });
    expect(config).toMatchObject({ demo: false, smtpUrl: 'smtp://mail.example:25' });
    expect(config.secretKey).toHaveLength(32);
  });

  it('take a ring of keys, newest first', () => {
    const { secretKeys } = parseConfig({ SECRET_KEYS: `2027:${KEY}, 2026:${Buffer.alloc(32, 2).toString('base64')}` });
    expect(secretKeys.map(({ id, key }) => [id, key[0]])).toEqual([
      ['2027', 1],
      ['2026', 2],
    ]);
    expect(parseConfig({}).secretKeys).toEqual([]);
  });

  it('serve https on a public host', () => {
    expect(parseConfig({ PLATFORM_HOST: 'register.example', DEMO: '0', TRUSTED_PROXIES: '1' })).toMatchObject({
      https: true,
      mailFrom: 'no-reply@register.example',
    });
    expect(parseConfig({ PLATFORM_HOST: 'demo.localhost' }).https).toBe(false);
  });

  it.each([
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['PORT', '3e3', 'a whole number from 0 to 65535'],
    ['DATABASE_URL', 'mysql://a/b', 'postgres://'],
    ['DATABASE_OWNER_URL', 'nonsense', 'postgres://'],
    ['DATABASE_POOL_SIZE', '1', 'a whole number from 2 to 200'],
    ['SMTP_URL', 'http://mail.example', 'smtp://'],
    ['MAIL_FROM', ' ', 'filled in'],
    ['DATA_DIR', '  ', 'filled in'],
    ['PLATFORM_HOST', 'https://register.example', 'a host name in lower case'],
    ['DEMO', 'yes', '"0" or "1"'],
    ['RATE_LIMITS', 'off', '"normal" or "test"'],
    ['TRUSTED_PROXIES', '-1', 'a whole number from 0 to 10'],
    ['SECRET_KEY', 'short', '32 random bytes in base64'],
    ['SECRET_KEYS', KEY, 'a list of different ids'],
    ['SECRET_KEYS', `2027:${KEY},2027:${KEY}`, 'a list of different ids'],
    ['SECRET_KEYS', '2027:short', '32 random bytes in base64 each'],
    ['STRIPE_SECRET_KEY', 'pk_test_1234', 'a secret key of Stripe'],
    ['STRIPE_WEBHOOK_SECRET', 'sk_test_1234', 'starts with whsec_'],
    ['STRIPE_CONNECT_WEBHOOK_SECRET', 'sk_test_1234', 'starts with whsec_'],
    ['STRIPE_API_BASE', 'stripe.example', 'http:// or https://'],
    ['STRIPE_SHARE_BASIS_POINTS', '5001', 'a whole number from 0 to 5000'],
    ['LOG_LEVEL', 'loud', '"debug" or "info"'],
  ])('refuse %s=%s, name it and say what it wants', (name, value, wants) => {
    const [problem] = problemsOf({ [name]: value }).filter((line) => line.startsWith(`${name} `));
    expect(problem).toContain(wants);
  });

  it('refuse every wrong setting at once, in one message', () => {
    const problems = problemsOf({ PORT: 'x', DEMO: 'x' });
    expect(problems).toHaveLength(2);
    expect(new ConfigError(problems).message).toMatch(/nothing was started[^]*PORT[^]*DEMO/);
  });

  it.each([
    [{ RATE_LIMITS: 'test', DEMO: '0' }, 'RATE_LIMITS'],
    [{ COMMITS: 'may-be-lost', DEMO: '0' }, 'COMMITS'],
    [{ STRIPE_SECRET_KEY: 'sk_test_1234' }, 'STRIPE_CONNECT_WEBHOOK_SECRET'],
    [
      {
        STRIPE_SECRET_KEY: 'sk_live_1234',
        STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_1234',
        STRIPE_API_BASE: 'http://127.0.0.1:9',
      },
      'STRIPE_API_BASE',
    ],
    [{ DATABASE_URL: 'postgres://a@b/c', SMTP_URL: 'smtp://m.example' }, 'SECRET_KEY'],
    [{ DATABASE_URL: 'postgres://a@b/c', SECRET_KEY: KEY }, 'SMTP_URL'],
    [{ PLATFORM_HOST: 'register.example', DEMO: '1', TRUSTED_PROXIES: '1' }, 'DEMO'],
    [{ PLATFORM_HOST: 'register.example', DEMO: '0' }, 'TRUSTED_PROXIES'],
  ])('refuse what would be unsafe outside a demonstration: %j', (environment, name) => {
    expect(problemsOf(environment)).toEqual([expect.stringContaining(`${name} `)]);
  });

  it('are all named in one list', () => {
    expect(settingNames).toContain('DATABASE_URL');
    expect(new Set(settingNames).size).toBe(settingNames.length);
  });
});
