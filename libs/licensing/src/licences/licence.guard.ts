import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { isReadOnly, ReadOnlyRegisterError, type Licensee, type RegisterRequest } from '@pa/platform';
import { ALWAYS_OPEN, CLOSED_AT_THE_END, YET_NOT } from './always-open';

const READING = ['GET', 'HEAD'];
const OPEN: ReadonlySet<string> = new Set(Object.values(ALWAYS_OPEN).flat());

/** What is asked of a register: `path` is the route's own, such as /messages/:id. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/**
 * Stands behind the guard of access and refuses what a register's licence does not allow: suspended and ended registers
 * take no changes but those that are ALWAYS_OPEN, and ended ones show their people to nobody any more.
 */
@Injectable()
export class LicenceGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<RegisterRequest>();
    const { licensee, method } = request;
    const body: unknown = request.body;
    if (licensee && !isOpen(licensee, { method, path: pathOf(request), body })) throw new ReadOnlyRegisterError();
    return true;
  }
}

/** Whether a route answers, given how the register's licence stands. */
export function isOpen(licensee: Pick<Licensee, 'licence'>, { method, path, body }: Asked): boolean {
  if (!isReadOnly(licensee)) return true;
  if (!READING.includes(method)) return OPEN.has(`${method} ${path}`) && !givesSomething(`${method} ${path}`, body);
  return licensee.licence?.state === 'suspended' || !CLOSED_AT_THE_END.some((start) => isUnder(path, start));
}

function givesSomething(route: string, body: unknown): boolean {
  const given = YET_NOT[route];
  return given !== undefined && (body as Readonly<Record<string, unknown>> | undefined)?.[given.field] === given.value;
}

function isUnder(path: string, start: string): boolean {
  return path === start || path.startsWith(`${start}/`);
}

/** Express keeps the path of the route it took on the request. */
function pathOf(request: RegisterRequest): string {
  return (request.route as { readonly path: string }).path;
}
