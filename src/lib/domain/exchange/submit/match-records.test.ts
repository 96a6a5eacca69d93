import { expect, test } from 'vitest';
import { fieldsOf } from '../../records/fields-of.ts';
import { diffAgainst, likelyDuplicates, type OtherRecord } from './match-records.ts';
import type { ReadRow } from './submission.ts';
import { catalogue, projects, read, tableOf } from './test-submission.ts';

const present = { records: projects, fields: fieldsOf('project', catalogue.factDefinitions) };
const NAME = '日出摆钟厂（虚构）';

test('a row is matched by its id, else by its exact name in its division', () => {
	const table = tableOf(
		['编号', '项目名称', '所在县区', '就业', '阶段'],
		['S-1', '别的名字', '日出区', 120, '在建'],
		[null, '北野蜂蜜灌装 (虚构)', '900201', null, '谋划'],
		[null, '从未有过', '日出区', 5, null],
		['X-9', NAME, '日出区', 120, '在建']
	);
	const found = diffAgainst(read(table).rows, present, null);
	expect(found.changed.map(({ id, differences }) => [id, differences])).toEqual([
		['S-1', [{ field: 'name.zh', from: NAME, to: '别的名字' }]]
	]);
	expect(found.unchanged.map(({ id }) => id)).toEqual(['S-2']);
	// an id that no record has is a new record, whatever it is called
	expect(found.new.map(({ row, missing }) => [row.line, missing])).toEqual([
		[4, ['stage']],
		[5, []]
	]);
	expect(found.gone).toEqual([]);
});

test('the second row that would be a record is told apart, with the record that it may be', () => {
	const { rows } = read(tableOf(['编号', '项目名称', '所在县区'], ['S-1', NAME, '日出区'], [null, NAME, '日出区']));
	const found = diffAgainst(rows, present, null);
	expect([found.unchanged.map(({ row: { line } }) => line), found.new.map(({ possible }) => possible)]).toEqual([
		[2],
		[['S-1']]
	]);
});

test('what the file no longer names of the last load is gone, and nothing else', () => {
	const { rows } = read(tableOf(['编号', '项目名称'], ['S-1', NAME]));
	expect(diffAgainst(rows, present, new Set(['S-1', 'S-2', 'not-there-any-more'])).gone).toEqual(['S-2']);
	expect(diffAgainst(rows, present, null).gone).toEqual([]);
});

test('two records of one name leave it open which one a row is of', () => {
	const [first] = projects;
	const twice = first ? [first, { ...first, id: 'S-1b' as typeof first.id }] : [];
	const { rows } = read(tableOf(['项目名称'], [NAME]));
	const found = diffAgainst(rows, { ...present, records: twice }, null);
	expect(found.new[0]?.possible).toEqual(['S-1', 'S-1b']);
});

const row = (
	name: string,
	more: Record<string, ReadRow['values'] extends ReadonlyMap<string, infer V> ? V : never> = {}
): ReadRow => ({
	line: 2,
	id: null,
	values: new Map(Object.entries({ 'name.zh': name, ...more })),
	source: { source: null, asOf: null, confidence: null, steward: null },
	geometry: null,
	problems: []
});
const other = (name: string, more: Partial<OtherRecord> = {}): OtherRecord => ({
	id: 'o-1',
	division: '900102',
	portfolio: 'sample',
	names: [name],
	investor: null,
	investmentWanYuan: null,
	position: null,
	...more
});

test.each<[string, ReadRow, OtherRecord, readonly string[] | null, string?]>([
	['same name, nothing else', row('北方乳业加工'), other('北方乳业加工'), [], 'low'],
	['same name but for its form', row('北方乳业（集团）有限公司加工项目'), other('北方乳业加工'), [], 'low'],
	[
		'same name and investor',
		row('北方乳业加工', { investor: '甲乳业有限公司' }),
		other('北方乳业加工', { investor: '甲乳业股份有限公司' }),
		['investor'],
		'high'
	],
	[
		'alike, and an investment within a tenth',
		row('北方乳业液态奶加工', { investmentWanYuan: 10000 }),
		other('北方乳业酸奶加工', { investmentWanYuan: 9000 }),
		['investment'],
		'medium'
	],
	[
		'alike, and an investment a fifth away',
		row('北方乳业液态奶加工', { investmentWanYuan: 10000 }),
		other('北方乳业酸奶加工', { investmentWanYuan: 8000 }),
		null
	],
	[
		// 0.02° of latitude are 2.2 km, 0.017° are 1.9 km
		'alike, 1.9 km away',
		row('北方乳业液态奶加工', { position: [124, 47] }),
		other('北方乳业酸奶加工', { position: [124, 47.017] }),
		['position'],
		'medium'
	],
	[
		'alike, 2.2 km away',
		row('北方乳业液态奶加工', { position: [124, 47] }),
		other('北方乳业酸奶加工', { position: [124, 47.02] }),
		null
	],
	['another name, same place', row('粮食仓库', { position: [124, 47] }), other('风电场', { position: [124, 47] }), null]
])('%s', (...[, mine, its, reasons, certainty]) => {
	const [found] = likelyDuplicates([mine], [its]);
	expect(found ? [found.reasons, found.certainty] : [null, undefined]).toEqual([reasons, certainty]);
});

test('of many records with common words only those that share rare ones are found', () => {
	const many = Array.from({ length: 2000 }, (_, place) => other(`第${place}号玉米深加工厂`, { id: `o-${place}` }));
	const [found, ...others] = likelyDuplicates([row('第1234号玉米深加工厂')], many);
	expect(found).toMatchObject({ other: 'o-1234', likeness: 1 });
	expect(others.length).toBeLessThan(5);
});
