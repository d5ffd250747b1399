import { Passwords, SignIn } from '@pa/accounts';
import { REGISTER_ROLES, Secrets, type Actor, type RegisterRole, type Role } from '@pa/platform';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import type { TestApp } from './app';
import { codeNow, forgetUsedCodes, giveAuthenticator, isStaff } from './authenticator';
import type { Answer, Call, Dial } from './dial';
import { formOf } from './dial';
import type { TestRegister } from './registers';

export const PASSWORD = 'a password of the tests';

/** Somebody with an account. */
export interface TestMember {
  readonly actor: Actor;
  readonly email: string;
}

/** The same with a browser that is signed in and a bearer token. */
export interface TestPerson extends TestMember {
  readonly token: string;
  readonly browser: TestBrowser;
}

/** What a browser keeps between two pages. */
export interface TestBrowser {
  readonly cookie: string;
  readonly csrf: string;
}

/** Makes accounts on a running server, past the mails, and signs them in by the door that everyone uses. */
export class TestPeople {
  private hash: Promise<string> | undefined;

  constructor(
    private readonly server: TestApp,
    private readonly dial: Dial,
  ) {}

  /** One person for each role of a register. */
  async ofEveryRole(register: TestRegister): Promise<Record<RegisterRole, TestPerson>> {
    const people: Array<[RegisterRole, TestPerson]> = [];
    for (const role of REGISTER_ROLES) people.push([role, await this.add(register, [role])]);
    return Object.fromEntries(people) as Record<RegisterRole, TestPerson>;
  }

  async add(register: TestRegister, roles: readonly Role[], firstName = register.canary): Promise<TestPerson> {
    return this.enter(register, await this.join(register, roles, firstName));
  }

  /** Signs somebody in who has an account already, by browser and by program. */
  async enter(register: Pick<TestRegister, 'host'>, member: TestMember): Promise<TestPerson> {
    const [token, browser] = [await this.tokenOf(member.actor), await this.signIn(register.host, member.email)];
    return { ...member, token, browser };
  }

  /** Somebody who never comes in by a door: signing in takes most of the time, and many are only needed to be there. */
  async join(register: TestRegister, roles: readonly Role[], firstName = register.canary): Promise<TestMember> {
    const personId = newId();
    const email = `${register.canary}-${personId}@example.com`.toLowerCase();
    const actor: Actor = {
      personId,
      licenseeId: register.id,
      displayName: `${firstName} K.`,
      roles,
      via: 'session',
    };
    await this.insert(actor, email);
    if (isStaff(actor)) await giveAuthenticator(this.server, actor);
    return { actor, email };
  }

  async tokenOf({ licenseeId, personId }: Actor): Promise<string> {
    return (await this.server.app.get(SignIn).issueToken(licenseeId, personId, { strong: true })).token;
  }

  /** A browser with the cookies of somebody who is signed in, and the secret of its forms. */
  async signIn(host: string, email: string): Promise<TestBrowser> {
    const visitor = await this.visit(host);
    const form = formOf({ email, password: PASSWORD, next: '', _csrf: visitor.csrf });
    const headers = { ...form.headers, cookie: visitor.cookie };
    const answer = await this.dial({ method: 'POST', host, path: '/sign-in', ...form, headers });
    if (answer.status !== 303) throw new Error(`Signing in was answered ${answer.status}`);
    const isHalf = String(answer.headers['location']).startsWith('/sign-in/second-step');
    const done = isHalf ? await this.takeSecondStep(host, visitor, answer) : answer;
    return this.look({ method: 'GET', host, path: '/account', headers: { cookie: cookiesOf(done) } });
  }

  /** The code of the app, as staff give it. */
  private async takeSecondStep(host: string, visitor: TestBrowser, first: Answer): Promise<Answer> {
    await this.asSuperuser(forgetUsedCodes);
    const form = formOf({ code: await codeNow(this.server), way: 'authenticator', _csrf: visitor.csrf });
    const headers = { ...form.headers, cookie: lastOfEachName(`${visitor.cookie}; ${cookiesOf(first)}`) };
    const answer = await this.dial({ method: 'POST', host, path: '/sign-in/second-step', ...form, headers });
    if (answer.status !== 303) throw new Error(`The second step was answered ${answer.status}`);
    return answer;
  }

  /** A browser that nobody signed in with. */
  async visit(host: string): Promise<TestBrowser> {
    return this.look({ method: 'GET', host, path: '/sign-in' });
  }

  /** The same browser after an answer that gave its session another id. */
  async follow(host: string, browser: TestBrowser, answer: Answer): Promise<TestBrowser> {
    const cookie = lastOfEachName(`${browser.cookie}; ${cookiesOf(answer)}`);
    return this.look({ method: 'GET', host, path: String(answer.headers['location']), headers: { cookie } });
  }

  private async look(call: Call): Promise<TestBrowser> {
    const answer = await this.dial(call);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(answer.text)?.[1] ?? '';
    const cookie = [call.headers?.['cookie'], cookiesOf(answer)].filter(Boolean).join('; ');
    return { cookie: lastOfEachName(cookie), csrf };
  }

  private async insert(actor: Actor, email: string): Promise<void> {
    const secrets = this.server.app.get(Secrets);
    this.hash ??= this.server.app.get(Passwords).hash(PASSWORD);
    const hash = await this.hash;
    await this.asSuperuser((client) =>
      client.query(
        `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
        [
          actor.licenseeId,
          actor.personId,
          actor.displayName,
          secrets.seal(actor.licenseeId, actor.displayName),
          secrets.seal(actor.licenseeId, email),
          secrets.blindIndex(actor.licenseeId, 'email', email),
          hash,
          actor.roles,
        ],
      ),
    );
  }

  private async asSuperuser(deed: (client: Client) => Promise<unknown>): Promise<void> {
    const client = new Client({ connectionString: this.server.database.superUrl });
    await client.connect();
    try {
      await deed(client);
    } finally {
      await client.end();
    }
  }
}

function cookiesOf(answer: Answer): string {
  const cookies = [answer.headers['set-cookie'] ?? []].flat();
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

function lastOfEachName(cookies: string): string {
  const pairs = cookies.split('; ').map((pair) => [pair.split('=')[0] ?? '', pair] as const);
  return [...new Map(pairs).values()].join('; ');
}
