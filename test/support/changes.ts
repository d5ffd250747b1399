import type { Client } from 'pg';
import { SAMPLE_ROWS } from './tenant-rows';

/** That somebody looked is written down whatever the answer was. */
const RECORDS_OF_LOOKING = ['public.audit_entries', 'public.views'];

const COUNTED = `
  CREATE TABLE IF NOT EXISTS test_changes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, of text NOT NULL);
  CREATE OR REPLACE FUNCTION count_test_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    -- When a way in was used last is written down whatever the answer was.
    IF TG_OP <> 'UPDATE' OR to_jsonb(NEW) - 'last_used_at' IS DISTINCT FROM to_jsonb(OLD) - 'last_used_at' THEN
      INSERT INTO public.test_changes (of) VALUES (TG_TABLE_NAME);
    END IF;
    RETURN NULL;
  END $$`;

/** Asked before and after thousands of requests: by its name it is planned once. */
const LAST = { name: 'last-change', text: 'SELECT max(id) AS last FROM public.test_changes' };

/** Numbers what is kept: every row of a tenant's table that a committed transaction added, changed or took out. */
export class Changes {
  private constructor(private readonly superuser: Client) {}

  /** From now on every change has a number, but for the records of looking and of last use. */
  static async watch(superuser: Client): Promise<Changes> {
    await superuser.query(COUNTED);
    for (const table of Object.keys(SAMPLE_ROWS).filter((name) => !RECORDS_OF_LOOKING.includes(name)))
      await superuser.query(
        `CREATE TRIGGER count_test_change AFTER INSERT OR UPDATE OR DELETE ON ${table}
         FOR EACH ROW EXECUTE FUNCTION public.count_test_change()`,
      );
    return new Changes(superuser);
  }

  /** The number of the last one. It is looked up in the index: counting would take longer with each change. */
  async last(): Promise<number> {
    const { rows } = await this.superuser.query<{ last: string | null }>(LAST);
    return Number(rows[0]?.last ?? 0);
  }
}
