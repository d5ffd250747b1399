import { CreatePasses1764000095000 } from './1764000095000-create-passes';
import { CreateLedger1764000095100 } from './1764000095100-create-ledger';
import { CreateVouchers1764000095200 } from './1764000095200-create-vouchers';

/** In the order in which they run. */
export const billingMigrations = [CreatePasses1764000095000, CreateLedger1764000095100, CreateVouchers1764000095200];
