import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The table of the library by which servers tell each other of messages (@socket.io/postgres-adapter). It would hold what is
 * too long for a notification; ours are ids and numbers and never are, so it stays empty.
 */
export class CreateSocketAttachments1764000081200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE socket_io_attachments (
        id bigserial CONSTRAINT socket_io_attachments_pkey PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        payload bytea
      )`);
    await runner.query('GRANT SELECT, INSERT, DELETE ON socket_io_attachments TO pa_app');
    await runner.query('GRANT USAGE ON SEQUENCE socket_io_attachments_id_seq TO pa_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE socket_io_attachments');
  }
}
