import { createParamDecorator, ExecutionContext, InternalServerErrorException } from '@nestjs/common';
import type { Actor } from '../access/actor';
import type { IncomingFile } from '../files/incoming-files';
import type { Licensee } from '../tenancy/licensee';
import type { RegisterRequest } from './register-request';

/** Who is signed in. Only for routes with @Access: elsewhere use @MaybeActor. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RegisterRequest>();
  if (!actor) throw new InternalServerErrorException('@CurrentActor stands on a route without @Access.');
  return actor;
});

/** Who is signed in, or null. */
export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<RegisterRequest>().actor ?? null,
);

/** The register this request is for. */
export const CurrentLicensee = createParamDecorator((_: unknown, context: ExecutionContext): Licensee => {
  const { licensee } = context.switchToHttp().getRequest<RegisterRequest>();
  if (!licensee) throw new InternalServerErrorException('@CurrentLicensee stands on a route that answers on any host.');
  return licensee;
});

/** Who is signed in and the register they are on. Only for routes with @Access. */
export interface Visit {
  readonly licensee: Licensee;
  readonly actor: Actor;
}

export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const { actor, licensee } = context.switchToHttp().getRequest<RegisterRequest>();
  if (!actor || !licensee) throw new InternalServerErrorException('@CurrentVisit stands on a route without @Access.');
  return { licensee, actor };
});

/** The file that came with a form; null where none was chosen. Only on paths that take files. */
export const Upload = createParamDecorator(
  (_: unknown, context: ExecutionContext): IncomingFile | null =>
    context.switchToHttp().getRequest<RegisterRequest>().upload ?? null,
);
