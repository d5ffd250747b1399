import type { Migrations } from '@pa/platform';
import { CreateLicensees1764000002000 } from './1764000002000-create-licensees';
import { LetRegistersChooseTheirMainHost1764000062200 } from './1764000062200-let-registers-choose-their-main-host';
import { GiveRegistersALicenceState1764000094000 } from './1764000094000-give-registers-a-licence-state';
import { GiveThePlatformAHome1764000104000 } from './1764000104000-give-the-platform-a-home';
import { CreateLicences1764000104100 } from './1764000104100-create-licences';
import { CreateSetUp1764000104200 } from './1764000104200-create-set-up';
import { KeepLogos1764000114000 } from './1764000114000-keep-logos';
import { LetRegistersTakeHostsAway1764000114100 } from './1764000114100-let-registers-take-hosts-away';
import { CreateRegisterHealth1764000114200 } from './1764000114200-create-register-health';
import { LetRegistersAnnounce1764000120101 } from './1764000120101-let-registers-announce';
import { CloseRegisters1764000120500 } from './1764000120500-close-registers';
import { LetRegistersAllowSupport1764000120700 } from './1764000120700-let-registers-allow-support';

export const licensingMigrations: Migrations = [
  CreateLicensees1764000002000,
  LetRegistersChooseTheirMainHost1764000062200,
  GiveRegistersALicenceState1764000094000,
  GiveThePlatformAHome1764000104000,
  CreateLicences1764000104100,
  CreateSetUp1764000104200,
  KeepLogos1764000114000,
  LetRegistersTakeHostsAway1764000114100,
  CreateRegisterHealth1764000114200,
  LetRegistersAnnounce1764000120101,
  CloseRegisters1764000120500,
  LetRegistersAllowSupport1764000120700,
];
