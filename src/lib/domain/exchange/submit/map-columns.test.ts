import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../names.ts';
import { fieldsOf } from '../../records/fields-of.ts';
import { PROJECT_FIELDS } from '../out/project-fields.ts';
import { PARK_FIELDS } from '../out/park-fields.ts';
import { codeOfWords } from './code-words.ts';
import { headingsOf, mapColumns, normaliseHeading } from './map-columns.ts';
import { type ColumnMeaning, SUBMITTED_KINDS, type SubmittedKind } from './submission.ts';
import { catalogue, meaningsOf } from './test-submission.ts';

const only = (heading: string, kind: SubmittedKind = 'project'): ColumnMeaning | undefined =>
	meaningsOf([heading], kind)[0];

test.each<[heading: string, field: string | null, unit: string | null, certainty: string, kind?: SubmittedKind]>([
	['项目名称', 'name.zh', null, 'sure'],
	['名称', 'name.zh', null, 'likely'],
	['项目', 'name.zh', null, 'likely'],
	['name', 'name.zh', null, 'likely'],
	['总投资（亿元）', 'investmentWanYuan', 'yiYuan', 'sure'],
	['总投资(万元)', 'investmentWanYuan', 'wanYuan', 'sure'],
	['总投资【亿元】', 'investmentWanYuan', 'yiYuan', 'sure'],
	['总投资，亿元', 'investmentWanYuan', 'yiYuan', 'sure'],
	['总投资 单位：亿元', 'investmentWanYuan', 'yiYuan', 'sure'],
	['＊总投资（亿元）', 'investmentWanYuan', 'yiYuan', 'sure'],
	['投资额亿元', 'investmentWanYuan', 'yiYuan', 'likely'],
	['计划总投资', 'investmentWanYuan', null, 'likely'],
	// the whole and what is of one year are not the same
	['2024年计划总投资', null, null, 'unsure'],
	['累计完成投资', null, null, 'unsure'],
	// words that hold one we know are asked about
	['本项目总投资规模情况', 'investmentWanYuan', null, 'unsure'],
	// a unit that its field cannot be told in
	['总投资（吨）', 'investmentWanYuan', null, 'unsure'],
	['总投资（亩）', 'investmentWanYuan', null, 'unsure'],
	['用地面积（亩）', 'landHa', 'mu', 'likely'],
	['占地', 'landHa', null, 'likely'],
	['所属园区', 'park', null, 'sure'],
	['建设单位', 'investor', null, 'likely'],
	['业主', 'investor', null, 'likely'],
	['经度', 'lng', null, 'sure'],
	['Y', 'lat', null, 'likely'],
	['所在县（市、区）', 'division', null, 'likely'],
	['所在县区', 'division', null, 'sure'],
	['开工时间', 'date.commenced', null, 'likely'],
	['计划开工时间', 'date.commenced.planned', null, 'likely'],
	['数据来源', 'source', null, 'sure'],
	['截至日期', 'asOf', null, 'likely'],
	['Total investment (10,000 yuan)', 'investmentWanYuan', 'wanYuan', 'sure'],
	['Инвестиции (10 тыс. юаней)', 'investmentWanYuan', 'wanYuan', 'sure'],
	['investmentWanYuan', 'investmentWanYuan', null, 'sure'],
	['联系电话', null, null, 'sure'],
	['联系人', null, null, 'sure'],
	['序号', null, null, 'sure'],
	['天气', null, null, 'unsure'],
	['__proto__', null, null, 'unsure'],
	['constructor', null, null, 'unsure'],
	['', null, null, 'unsure'],
	['园区', 'park', null, 'likely'],
	['园区', 'name.zh', null, 'likely', 'park'],
	['园区名称', 'name.zh', null, 'sure', 'park'],
	['可供用地（亩）', 'offer.landHa', 'mu', 'sure', 'park'],
	['人口（万人）', 'fact.population', 'wanPeople', 'sure', 'division'],
	['区划代码', 'id', null, 'likely', 'division'],
	['地块面积（亩）', 'areaHa', 'mu', 'likely', 'site'],
	['挂牌价（万元/亩）', 'priceWanYuanPerMu', 'wanYuanPerMu', 'likely', 'site']
])('%s is %s in %s, %s', (...[heading, field, unit, certainty, kind]) =>
	expect(only(heading, kind)).toMatchObject({ field, unit, certainty })
);

test('a line above the table says the units of columns that say none', () => {
	const headings = ['项目名称', '总投资', '用地（公顷）', '用地面积', '就业'];
	const known = { kind: 'project', facts: catalogue.factDefinitions, remembered: new Map() } as const;
	const found = mapColumns({ headings, titles: ['重点项目表', '单位：亿元、亩'] }, known);
	expect(found.map(({ unit }) => unit)).toEqual([null, 'yiYuan', 'ha', 'mu', null]);
	expect(found[1]?.certainty).toBe('likely');
});

test('two columns for one field are both unsure', () => {
	const [a, b] = meaningsOf(['总投资', '投资额']);
	expect([a?.certainty, b?.certainty]).toEqual(['unsure', 'unsure']);
});

test('a column of codes goes before one of words, as in our exports', () => {
	const [code, words] = meaningsOf(['division_code', 'division']);
	expect(code).toMatchObject({ field: 'division', certainty: 'sure' });
	expect(words).toMatchObject({ field: null });
});

test('what was chosen before holds, also that a column is set aside', () => {
	const remembered = new Map([
		[normaliseHeading('规模（亿元）'), 'investmentWanYuan'],
		[normaliseHeading('总投资'), null]
	]);
	expect(meaningsOf(['规模 (亿元)', '总投资（万元）'], 'project', remembered)).toMatchObject([
		{ field: 'investmentWanYuan', unit: 'yiYuan', certainty: 'sure' },
		{ field: null, certainty: 'sure' }
	]);
});

describe.each(SUBMITTED_KINDS)('headings of our template for %s', (kind) => {
	const fields = fieldsOf(kind, catalogue.factDefinitions).filter(
		({ of }) => of.type !== 'parts' && of.type !== 'position'
	);
	test.each(LOCALES)('each means its own field (%s)', (locale) => {
		const words = headingsOf(kind);
		for (const { key } of fields.filter((field) => !field.key.startsWith('fact.')))
			expect([key, only(words[key]?.own[locale] ?? '', kind)]).toMatchObject([key, { field: key, certainty: 'sure' }]);
	});
});

/** Headings of exports by the words of the interface, as `RECORD_FIELD_WORDS` names them. */
test.each(LOCALES)('words of the interface for codes are understood (%s)', (locale) => {
	const messages = JSON.parse(
		readFileSync(new URL(`../../../../../messages/${locale}.json`, import.meta.url), 'utf8')
	) as Record<string, string>;
	const lists = [
		['stage', /^stage_(planned|negotiating|contracted|procedures|commenced|construction|production|capacity)$/],
		['flag', /^flag_(continued|suspended|withdrawn)$/],
		['parkLevel', /^park_level_(.+)$/],
		['landUse', /^compare_land_use_(.+)$/],
		['safetyRisk', /^benefit_risk_(.+)$/],
		['confidence', /^confidence_(high|medium|low|unsourced)$/]
	] as const;
	for (const [list, form] of lists)
		for (const [key, word] of Object.entries(messages)) {
			const code = form.exec(key)?.[1]?.replace('sub_park', 'sub-park');
			if (code) expect([word, codeOfWords(list, [code], word)?.code]).toEqual([word, code]);
		}
});

test('keys of our exports mean their field or are set aside: nothing of them is asked about', () => {
	// "capacity" is called so in many a table that means no day by it
	const ofDays = ['signed', 'commenced', 'production', 'capacity'];
	for (const { key } of PROJECT_FIELDS.filter((field) => !ofDays.includes(field.key)))
		expect([key, only(key)?.certainty]).not.toEqual([key, 'unsure']);
	for (const { key } of PARK_FIELDS.filter((field) => field.key !== 'chains' && field.key !== 'note'))
		expect([key, only(key, 'park')?.certainty]).not.toEqual([key, 'unsure']);
});
