import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { permissionsAccess } from './permissions.access';
import { PermissionsPageController } from './permissions.page-controller';

/** The page on which staff see who may do what. */
@Module({ controllers: [PermissionsPageController] })
export class PermissionsModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add({
      text: 'Who may do what',
      hint: 'What each role may do on this register, and by which addresses.',
      href: '/staff/permissions',
      roles: permissionsAccess.see.roles,
      order: 22,
      group: 'The register',
    });
  }
}
