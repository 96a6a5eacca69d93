import { describe, expect, test } from 'vitest';
import type { Position } from '../../territory/territory.ts';
import { readRows } from './read-rows.ts';
import type { Cell, ReadRow } from './submission.ts';
import { contextOf, meaningsOf, read, tableOf } from './test-submission.ts';

/** The value that one cell under one heading comes to, or the code of what is wrong with it. */
function valueOf(heading: string, cell: Cell, field: string, kind: Parameters<typeof read>[1] = 'project'): unknown {
	const [row] = read(tableOf(['编号', heading], ['P-9', cell]), kind).rows;
	const problem = row?.problems[0];
	return problem ? problem.code : row?.values.get(field);
}

test.each<[heading: string, cell: Cell, field: string, value: unknown, kind?: 'park' | 'site' | 'division']>([
	['项目名称', '  日出　钟厂 ', 'name.zh', '日出 钟厂'],
	['项目名称', '<b>钟</b>', 'name.zh', '<b>钟</b>'],
	['总投资（亿元）', '1.2', 'investmentWanYuan', 12000],
	['总投资（亿元）', null, 'investmentWanYuan', null],
	['总投资（亿元）', '未公开', 'investmentWanYuan', null],
	['总投资（亿元）', '—', 'investmentWanYuan', null],
	// nought, or nothing told: only the writer knows
	['总投资（亿元）', '无', 'investmentWanYuan', 'not-a-number'],
	['总投资（亿元）', '0', 'investmentWanYuan', 0],
	['总投资（亿元）', '-3', 'investmentWanYuan', 'out-of-range'],
	['总投资（亿元）', '1e300', 'investmentWanYuan', 'out-of-range'],
	['用地（亩）', 90, 'landHa', 6],
	['就业', '12.5', 'jobs', 'not-whole'],
	['资金到位率（%）', '45', 'benefits.fundsShare', 0.45],
	['资金到位率', '45', 'benefits.fundsShare', 'out-of-range'],
	['铁路专用线', '有', 'needs.railSiding', true],
	['铁路专用线', '无', 'needs.railSiding', false],
	['铁路专用线', 'maybe', 'needs.railSiding', 'not-yes-no'],
	['阶段', '在建', 'stage', 'construction'],
	['阶段', 'under construction', 'stage', 'construction'],
	['阶段', 'строится', 'stage', 'construction'],
	['阶段', 'construction', 'stage', 'construction'],
	['阶段', '火热进行中', 'stage', 'unknown-word'],
	['阶段', '', 'stage', 'missing-value'],
	['工业用地类别', 2, 'needs.pollutionClass', 2],
	['工业用地类别', '二类', 'needs.pollutionClass', 2],
	['所在县区', '日出区', 'division', '900101'],
	['所在县区', '东区', 'division', '900101'],
	['所在县区', '900101', 'division', '900101'],
	['所在县区', 900101, 'division', '900101'],
	['所在县区', '月落县', 'division', 'unknown-reference'],
	['所属园区', 'Sunrise Industrial Park', 'park', 'sunrise-park'],
	['所属园区', '日出 工业园 [sunrise-park]', 'park', 'sunrise-park'],
	['产业链', '钟表、蜂蜜', 'chains', ['clocks', 'honey']],
	['产业链', 'Clocks; Honey', 'chains', ['clocks', 'honey']],
	['产业链', '无', 'chains', []],
	['产业链', '钟表、火箭', 'chains', 'unknown-reference'],
	['状态标记', '续建；停工', 'flags', ['continued', 'suspended']],
	['其他称呼', '甲厂；乙厂', 'name.aliases', ['甲厂', '乙厂']],
	['其他称呼', '甲\\;厂; 乙厂', 'name.aliases', ['甲;厂', '乙厂']],
	['开工时间', '2024年4月', 'date.commenced', '2024-04'],
	['开工时间', 45000, 'date.commenced', 'not-a-date'],
	['投产日期', '2027-03（计划）', 'date.production.planned', '2027-03'],
	['可供用地（公顷）', '有，数量不详', 'offer.landHa', 'some', 'park'],
	['规划用途', '工业；物流仓储', 'offer.landUse', ['industrial', 'warehousing'], 'park'],
	['地块状态', '可供', 'state', 'free', 'site'],
	['地价（元/亩）', '120000', 'priceWanYuanPerMu', 12, 'site'],
	['投资方', 'x'.repeat(1001), 'investor', 'text-too-long']
])('%s: %j is %s %j', (...[heading, cell, field, value, kind]) =>
	expect(valueOf(heading, cell, field, kind)).toEqual(value)
);

test('how sure an amount is goes into a field of its own', () => {
	const [row] = read(tableOf(['项目名称', '总投资（万元）'], ['钟厂', '约3亿'])).rows;
	expect([row?.values.get('investmentWanYuan'), row?.values.get('investmentBound')]).toEqual([30000, 'about']);
});

test('words for a stage that are not ours are kept beside it', () => {
	const [row] = read(tableOf(['项目名称', '项目进展'], ['钟厂', '正在建设'])).rows;
	expect([row?.values.get('stage'), row?.values.get('stageReported')]).toEqual(['construction', '正在建设']);
});

test('a column nobody is sure of is set aside by name, and a bad row costs only itself', () => {
	const { rows, setAside } = read(tableOf(['项目名称', '用地', '天气'], ['甲', 'x', '晴'], ['乙', 3, '雨']));
	expect(setAside).toEqual(['天气']);
	expect(rows.map(({ problems }) => problems)).toEqual([
		[{ code: 'not-a-number', path: '用地', value: 'x', line: 2, field: 'landHa' }],
		[]
	]);
});

test('a column that is not there says nothing, an empty cell says "not disclosed"', () => {
	const [row] = read(tableOf(['项目名称', '用地'], ['甲', null])).rows;
	expect([...(row?.values ?? [])]).toEqual([
		['name.zh', '甲'],
		['landHa', null]
	]);
});

test('a link must be of a chain that the row names', () => {
	const [row] = read(tableOf(['项目名称', '产业链', '环节'], ['甲', '蜂蜜', '装配'])).rows;
	expect(row?.problems).toMatchObject([{ code: 'link-of-other-chain', field: 'links', value: 'clock-assembly' }]);
});

test('the second row of an id, or of a name in a division, is told with the line of the first', () => {
	const byId = read(tableOf(['编号', '项目名称'], ['P-1', '甲'], ['P-1', '乙'])).rows;
	expect(byId[1]?.problems).toMatchObject([{ code: 'duplicate-row', field: 'id', value: 2 }]);
	const byName = read(tableOf(['项目名称', '所在县区'], ['甲', '日出区'], ['甲', '900102'], ['甲 ', '日出区'])).rows;
	expect(byName.map(({ problems }) => problems.length)).toEqual([0, 0, 1]);
});

test('an id that no address can hold is told, and a row without name or id', () => {
	expect(read(tableOf(['编号', '项目名称'], ['../etc', '甲'])).rows[0]?.problems).toMatchObject([{ code: 'bad-id' }]);
	const [row] = read(tableOf(['总投资'], [5])).rows;
	expect(row?.problems).toMatchObject([{ code: 'missing-value', field: 'name.zh' }]);
});

test('source, as-of date, confidence and steward are read beside the values', () => {
	const head = ['项目名称', '数据来源', '数据时点', '可信度', '维护单位'];
	const [row] = read(tableOf(head, ['甲', '县发改局月报', '2024年6月', '高', '发改局'])).rows;
	expect(row?.source).toEqual({ source: '县发改局月报', asOf: '2024-06', confidence: 'high', steward: '发改局' });
});

describe('where a row is', () => {
	// the miniature's divisions are squares: 900101 is 10–10.2 E, 49.9–50.1 N; 900102 lies west of it
	const head = ['项目名称', '所在县区', '经度', '纬度'];
	const at = (cells: readonly Cell[], division: string | null = null): ReadRow | undefined =>
		read(tableOf(head, ['甲', ...cells]), 'project', { division }).rows[0];

	test.each<[string, readonly Cell[], string | null, string | undefined, unknown]>([
		['in the stated division', ['日出区', 10.1, 50], null, undefined, '900101'],
		['in none that is stated: found', [null, 10.1, 50], null, undefined, '900101'],
		['in another than stated', ['日出区', 9.9, 50], null, 'outside-division', '900101'],
		// 0.01° are 0.7 km here, outlines are drawn less exactly
		['just across the border', ['日出区', 9.99, 50], null, undefined, '900101'],
		['nowhere in the territory', ['日出区', 20, 50], null, 'outside-territory', '900101'],
		['nowhere, division not stated', [null, 20, 50], null, 'outside-territory', null],
		['of another county than the sender', ['900102', 9.9, 50], '900101', 'outside-division', '900102'],
		['of no stated county: the sender’s', [null, null, null], '900101', undefined, '900101'],
		['of no stated county, in another', [null, 9.9, 50], '900101', 'outside-division', null],
		['with half a position', ['日出区', 10.1, null], null, 'bad-geometry', '900101'],
		['with words for a position', ['日出区', '东', '北'], null, 'bad-geometry', '900101'],
		['with metres in a system of degrees', ['日出区', 500000, 5000000], null, 'bad-geometry', '900101'],
		['at no latitude there is', ['日出区', 50, 100], null, 'bad-geometry', '900101']
	])('%s', (...[, cells, division, code, found]) => {
		const row = at(cells, division);
		expect([row?.problems[0]?.code, row?.values.get('division') ?? null]).toEqual([code, found]);
	});

	test('a position is told in WGS 84 whatever it came in', () => {
		// [116.404, 39.915] of WGS 84 is this in GCJ-02, in the test of gcoord itself
		const table = tableOf(['编号', '经度', '纬度'], ['P-1', 116.41024449916938, 39.91640428150164]);
		const context = contextOf('project', { referenceSystem: { system: 'gcj02', meridian: null }, areaOf: () => null });
		const [lng = NaN, lat = NaN] =
			(readRows(table, meaningsOf(table.headings), context).rows[0]?.values.get('position') as Position | undefined) ??
			[];
		expect([lng, lat].map((degrees) => degrees.toFixed(4))).toEqual(['116.4040', '39.9150']);
	});

	test('easting and northing are told apart, whichever column they stand in', () => {
		const { rows } = readRows(
			tableOf(['编号', 'X', 'Y'], ['P-1', 5540000, 500000], ['P-2', 500000, 5540000]),
			meaningsOf(['编号', 'X', 'Y']),
			contextOf('project', { referenceSystem: { system: 'gk3', meridian: 9 }, areaOf: () => null })
		);
		const [first, second] = rows.map(({ values }) => values.get('position') as Position);
		expect(first).toEqual(second);
		expect(first?.[0]).toBe(9);
	});

	test('an area is kept as it is drawn, and no position is made up for it', () => {
		const ring = [
			[10.05, 50],
			[10.06, 50],
			[10.06, 50.01],
			[10.05, 50]
		];
		const table = {
			...tableOf(['地块名称']),
			rows: [{ line: 1, cells: ['甲'], geometry: { type: 'Polygon' as const, coordinates: [ring] } }]
		};
		const [row] = read(table, 'site').rows;
		expect([row?.problems, row?.geometry, row?.values.has('position')]).toEqual([
			[],
			{ type: 'Polygon', coordinates: [ring] },
			false
		]);
	});
});
