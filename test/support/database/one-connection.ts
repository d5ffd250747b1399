import { refuseNestedUnits } from '../../../libs/platform/src/database/running-unit';

/** With NESTED_UNITS=refused, in every test file on a database: a service that waits for a second connection while it holds one fails at once. */
refuseNestedUnits();
