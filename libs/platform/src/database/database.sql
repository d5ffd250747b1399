-- What each role may do with one database. Run by an administrator inside that database, after roles.sql, as often as
-- you like. `npm start` and the tests run this same file. On a server of your own:
--
--   createdb register
--   psql -d register -f database.sql
--
-- Tables and their grants come with the migrations, which pa_owner runs.

SET client_min_messages = warning;

-- The schema first: whoever owns the database may give it away, and the database is given away last.
DO $$
BEGIN
  -- An administrator of managed PostgreSQL is no superuser: to give a thing to pa_owner it must be able to become it.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT pa_owner TO %I', current_user);
  END IF;
  EXECUTE format('GRANT CREATE ON DATABASE %I TO pa_owner', current_database());
END
$$;

ALTER SCHEMA public OWNER TO pa_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO pa_app, search_reader;

DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO pa_owner', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO pa_app', current_database());
END
$$;
