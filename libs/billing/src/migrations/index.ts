import { CreatePasses1764000095000 } from './1764000095000-create-passes';
import { CreateLedger1764000095100 } from './1764000095100-create-ledger';
import { CreateVouchers1764000095200 } from './1764000095200-create-vouchers';
import { CreateCardAccounts1764000105000 } from './1764000105000-create-card-accounts';
import { CreateCardPayments1764000105100 } from './1764000105100-create-card-payments';
import { CreateLicenceSubscriptions1764000116000 } from './1764000116000-create-licence-subscriptions';
import { LimitAndExtendPasses1764000121000 } from './1764000121000-limit-and-extend-passes';
import { CreateFunders1764000121100 } from './1764000121100-create-funders';
import { CreateCardDisputes1764000122003 } from './1764000122003-create-card-disputes';
import { RemindOfDisputes1764000122210 } from './1764000122210-remind-of-disputes';

/** In the order in which they run. */
export const billingMigrations = [
  CreatePasses1764000095000,
  CreateLedger1764000095100,
  CreateVouchers1764000095200,
  CreateCardAccounts1764000105000,
  CreateCardPayments1764000105100,
  CreateLicenceSubscriptions1764000116000,
  LimitAndExtendPasses1764000121000,
  CreateFunders1764000121100,
  CreateCardDisputes1764000122003,
  RemindOfDisputes1764000122210,
];
