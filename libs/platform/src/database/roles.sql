-- The three roles of the register. Run by an administrator, as often as you like: it makes what is missing and puts the
-- rest right. `npm start` runs this same file on the PostgreSQL it starts itself. On a server of your own:
--
--   psql -d postgres -v owner_password=... -v app_password=... -f roles.sql
--
-- pa_owner       owns the database and runs migrations (DATABASE_OWNER_URL)
-- pa_app         the server and the worker (DATABASE_URL); owns nothing, so row-level security always holds for it
-- search_reader  cannot sign in; owns only the search projection and the functions that read it
--
-- None is a superuser and none may pass by row-level security, so this works on managed PostgreSQL too.

SET client_min_messages = warning;

-- A block knows no variables of psql, so they go through settings; as sources of rows, so that nothing is shown.
SELECT FROM set_config('pa.owner_password', :'owner_password', false);
SELECT FROM set_config('pa.app_password', :'app_password', false);

DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['pa_owner', 'pa_app', 'search_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I', role_name);
    END IF;
    IF EXISTS (
      SELECT FROM pg_roles
      WHERE rolname = role_name AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
    ) THEN
      EXECUTE format('ALTER ROLE %I NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION', role_name);
    END IF;
  END LOOP;

  EXECUTE format('ALTER ROLE pa_owner LOGIN PASSWORD %L', current_setting('pa.owner_password'));
  EXECUTE format('ALTER ROLE pa_app LOGIN PASSWORD %L', current_setting('pa.app_password'));
  ALTER ROLE search_reader NOLOGIN;

  -- A migration becomes search_reader by name (SET ROLE) and has nothing of it before.
  IF current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE 'GRANT search_reader TO pa_owner WITH SET TRUE, INHERIT FALSE';
  ELSE
    ALTER ROLE pa_owner NOINHERIT;
    GRANT search_reader TO pa_owner;
  END IF;
END
$$;

-- The passwords leave the session with this file.
SELECT FROM set_config('pa.owner_password', '', false);
SELECT FROM set_config('pa.app_password', '', false);
