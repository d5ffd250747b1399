import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, importJWK, jwtVerify, SignJWT, type JWK } from 'jose';

/** One kind of signature only: a token that names another is none of ours, "none" among them. */
export const ALGORITHM = 'EdDSA';
export const STATEMENT_TYPE = 'pa-approval+jwt';
/** A statement says how it stood on a day: after this many days another is asked for. */
export const STATEMENT_DAYS = 30;
export const LONGEST_STATEMENT = 4000;
const CLOCKS_DIFFER_SECONDS = 60;

/** That a register approves somebody, on the day it was signed. Days are YYYY-MM-DD. */
export interface ApprovalStatement {
  readonly id: string;
  /** The register's web address. */
  readonly issuer: string;
  readonly since: string;
  readonly until: string;
  readonly issuedAt: Date;
  readonly holder: HolderMark;
}

/** Whose it is, for whoever knows the email address already, and nobody else: a salted hash. */
export interface HolderMark {
  readonly salt: string;
  readonly hash: string;
}

export function holderMark(email: string, salt = randomBytes(16).toString('base64url')): HolderMark {
  return { salt, hash: createHash('sha256').update(salt).update('\u0000').update(email).digest('base64url') };
}

export function isHolder(mark: HolderMark, email: string): boolean {
  const [told, right] = [Buffer.from(mark.hash), Buffer.from(holderMark(email, mark.salt).hash)];
  return told.length === right.length && timingSafeEqual(told, right);
}

export async function signStatement(statement: ApprovalStatement, { kid, jwk }: { kid: string; jwk: JWK }) {
  const { id, issuer, since, until, issuedAt, holder } = statement;
  const seconds = Math.floor(issuedAt.getTime() / 1000);
  return new SignJWT({ approval: { since, until }, holder: { ...holder } })
    .setProtectedHeader({ alg: ALGORITHM, typ: STATEMENT_TYPE, kid })
    .setIssuer(issuer)
    .setJti(id)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + STATEMENT_DAYS * 86_400)
    .sign(await importJWK(jwk, ALGORITHM));
}

/** What an unproved text names: whom to ask whether it is right. Null where it is no statement at all. */
export function namedIn(text: string): { readonly issuer: string; readonly kid: string } | null {
  if (text.length > LONGEST_STATEMENT) return null;
  try {
    const { alg, typ, kid } = decodeProtectedHeader(text);
    const { iss } = decodeJwt(text);
    return alg === ALGORITHM && typ === STATEMENT_TYPE && kid && iss ? { issuer: iss, kid } : null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof errors.JOSEError) return null;
    throw error;
  }
}

export type Fault = 'too-old' | 'wrong';

/** The statement, once its signature and its days have been proved. */
export async function readStatement(
  text: string,
  { jwk, issuer, now }: { jwk: JWK; issuer: string; now: Date },
): Promise<ApprovalStatement | Fault> {
  try {
    const { payload } = await jwtVerify(text, await importJWK(jwk, ALGORITHM), {
      algorithms: [ALGORITHM],
      typ: STATEMENT_TYPE,
      issuer,
      currentDate: now,
      clockTolerance: CLOCKS_DIFFER_SECONDS,
      maxTokenAge: STATEMENT_DAYS * 86_400,
      requiredClaims: ['jti', 'iat', 'exp'],
    });
    return statementIn(payload) ?? 'wrong';
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'too-old';
    if (error instanceof errors.JOSEError || error instanceof TypeError) return 'wrong';
    throw error;
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function statementIn({ iss = '', jti = '', iat = 0, ...claims }: Readonly<Record<string, unknown>> & Known) {
  const holder = markIn(claims['holder'] as Record<string, unknown> | undefined);
  const { since, until } = (claims['approval'] as Record<string, unknown> | undefined) ?? {};
  if (!holder || !isText(since, DAY) || !isText(until, DAY) || !ID.test(jti)) return null;
  return { id: jti, issuer: iss, since, until, issuedAt: new Date(iat * 1000), holder };
}

function markIn({ salt, hash }: Record<string, unknown> = {}): HolderMark | null {
  return isText(salt, /^[\w-]{1,64}$/) && isText(hash, /^[\w-]{43}$/) ? { salt, hash } : null;
}

interface Known {
  readonly iss?: string;
  readonly jti?: string;
  readonly iat?: number;
}

function isText(value: unknown, shape: RegExp): value is string {
  return typeof value === 'string' && shape.test(value);
}
