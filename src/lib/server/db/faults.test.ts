import { describe, expect, test } from 'vitest';
import { databaseFault } from './faults.ts';

const error = (part: object, message = 'x') => Object.assign(new Error(message), part);

describe('what an error tells of the database', () => {
	test.each([
		['a full disk in SQLite', error({ errcode: 13 }), 'full'],
		['a file that may only be read', error({ errcode: 8 }), 'unwritable'],
		['a disk that turned to reading only while we ran, as an extended code', error({ errcode: 778 }), 'unwritable'],
		['a full disk in PostgreSQL', error({ code: '53100' }), 'full'],
		['PostgreSQL being shut down', error({ code: '57P01' }), 'away'],
		['PostgreSQL not there', error({ code: 'ECONNREFUSED' }, ''), 'away'],
		['a connection that broke, told in words', error({}, 'Connection terminated unexpectedly'), 'away'],
		['a constraint', error({ errcode: 1555 }), null],
		['a mistake of ours', error({ code: '42601' }), null],
		['no error at all', 'away', null]
	])('%s', (_, thrown, fault) => {
		expect(databaseFault(thrown)).toBe(fault);
	});
});
