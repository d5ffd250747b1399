// The plain alternative: a bare NestJS controller over a pg pool. It fetches the same candidates by one autocommit query, with
// what a card shows of each, and answers the nearest twenty and how many there are. No licensee look-up, no row-level
// security, no ranking, no reasons, no facets.

import 'reflect-metadata';
import { Controller, Get, Module, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.PLAIN_DATABASE_URL, max: 20 });
const reaches = JSON.parse(process.env.PLAIN_REACHES);
const need = process.env.PLAIN_NEED;

const QUERY = `
  SELECT s.id, s.district, near.hundredths, s.confirmed_on, s.published_at, s.card
    FROM unnest($2::text[], $3::integer[]) AS near (district, hundredths)
    JOIN search.search_pas s ON s.licensee_id = $1 AND s.district = near.district AND s.travel_hundredths >= near.hundredths
   WHERE bit_count(s.week & $4::bit(1344)) > 0
   ORDER BY near.hundredths, s.id`;

class PlainController {
  async list({ register, near }) {
    const { districts, hundredths } = reaches[near];
    const { rows } = await pool.query({ name: 'plain', text: QUERY, values: [register, districts, hundredths, need] });
    return { total: rows.length, items: rows.slice(0, 20) };
  }
}
const method = Object.getOwnPropertyDescriptor(PlainController.prototype, 'list');
Query()(PlainController.prototype, 'list', 0);
Get()(PlainController.prototype, 'list', method);
Controller('pas')(PlainController);

class PlainModule {}
Module({ controllers: [PlainController] })(PlainModule);

const app = await NestFactory.create(PlainModule, { logger: false, abortOnError: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
