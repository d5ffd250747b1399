import { Controller, Get } from '@nestjs/common';
import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, REGISTER_ROLES } from '@pa/platform';
import { Page } from '@pa/web';
import type { Type } from '@nestjs/common';
import { permissionMatrix, type MatrixRow } from './permission-matrix';
import { permissionsAccess } from './permissions.access';
import { routesOf } from './walked-routes';

/** Who may do what, as the running server has it: managers and auditors can hold it against what they meant. */
@ApiExcludeController()
@Controller()
export class PermissionsPageController {
  constructor(private readonly modules: ModulesContainer) {}

  @Get('/staff/permissions')
  @Access(permissionsAccess.see)
  show(): Page {
    const controllers = new DiscoveryService(this.modules).getControllers().map(({ metatype }) => metatype as Type);
    const { areas, open } = permissionMatrix(routesOf(controllers));
    return new Page('permissions/permissions.njk', {
      title: 'Who may do what',
      page: { bodyClass: 'pa-wide pa-dense', back: { href: '/account', text: 'Your account' } },
      columns: [{ text: 'May' }, ...REGISTER_ROLES.map((role) => ({ text: role === 'pa' ? 'PA' : capital(role) }))],
      areas: areas.map(({ title, rows }) => ofRegisters(title, rows)).filter(({ rows }) => rows.length > 0),
      open,
    });
  }
}

/** What operators may do is no register's business. */
function ofRegisters(title: string, all: readonly MatrixRow[]) {
  const rows = all.filter(({ may }) => REGISTER_ROLES.some((role) => may[role]));
  return { title, table: rows.map(cellsOf), rows };
}

function cellsOf({ words, may }: MatrixRow): object[] {
  return [
    { text: capital(words) },
    ...REGISTER_ROLES.map((role) => ({ text: may[role] ? 'Yes' : 'No', label: role === 'pa' ? 'PA' : capital(role) })),
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
