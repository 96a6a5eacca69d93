import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeSelectionColumns } from '../../src/lib/domain/catalogue/selection-columns-wire.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as selection from '../../src/lib/server/selection.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

describe.each(DATABASES)('what projects are weighed by in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	test('comes back as the pack has it, a gate of one portfolio beside the common one of its id', async () => {
		const { criteria, gates, scenarios } = await selection.read(database.db);
		expect(criteria.map(({ id }) => id)).toEqual(['jobs', 'payback']);
		expect(gates.map(({ id, portfolio }) => [id, portfolio])).toEqual([
			['least-jobs', null],
			['classes', null],
			['least-jobs', 'sample']
		]);
		expect(scenarios.map(({ weights }) => weights)).toEqual([{ jobs: 70, payback: 30 }]);
	});

	test('is given as columns in the order of the projects, and for no portfolio that there is not', async () => {
		const columns = decodeSelectionColumns(JSON.parse((await selection.columnsText(database.db, 'sample')) ?? 'null'));
		expect([...columns.fixedAssetWanYuan]).toEqual([9000, NaN, NaN, NaN, NaN]);
		expect([...columns.taxWanYuan]).toEqual([900, NaN, NaN, NaN, NaN]);
		expect(await selection.columnsText(database.db, 'nowhere')).toBeNull();
	});
});
