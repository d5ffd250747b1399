import { CanActivate, ExecutionContext, Injectable, NotFoundException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, isPlatform, type AccessRule, type RegisterRequest } from '@pa/platform';
import { isAt } from './home-of-routes';

/** Stands before the guard of access: a register's pages are not on the platform's host, nor the operators' on a register's. */
@Injectable()
export class HomeGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (answersOnAnyHost(context, this.reflector)) return true;
    const request = context.switchToHttp().getRequest<RegisterRequest>();
    // Express keeps the path of the route it took on the request.
    const { path } = request.route as { readonly path: string };
    if (!isAt(path, isPlatform(request.licensee) ? 'platform' : 'register'))
      throw new NotFoundException('There is no such page.');
    return true;
  }
}

/** The route has no register: it is for whoever asks, wherever. */
export function answersOnAnyHost(context: ExecutionContext, reflector: Reflector): boolean {
  const rule = reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
  return rule?.kind === 'host';
}
