import { describe, expect, it } from 'vitest';
import { indexSearch, searchEntries } from '../domain/explore/search.ts';
import { TEST_CATALOGUE } from '../domain/explore/test-catalogue.ts';
import type { ProjectId } from '../domain/project/project.ts';
import { searchIndex } from './search-index.ts';

const project = (id: string, zh: string, investor: string | null = null) => ({
	id: id as ProjectId,
	name: { zh, en: null, ru: null, aliases: [] },
	investor
});
const readingsOf = (zh: string): string | undefined => searchIndex(TEST_CATALOGUE, [project('p', zh)]).at(-1)?.pinyin;

describe('the search index', () => {
	it('has everything that can be found, chains first', () => {
		const entries = searchIndex(TEST_CATALOGUE, [project('p1', '油厂')]);
		const kinds = new Set(entries.map(({ kind }) => kind));
		expect([...kinds]).toEqual(['chain', 'division', 'park', 'site', 'link', 'enterprise', 'project']);
		expect(entries).toHaveLength(3 + 4 + 3 + 1 + 6 + 2 + 1);
	});

	it.each([
		['大豆油', /^da\S* dou you$/],
		['重庆', /^chong\|zhong qing/],
		['银行', /^yin hang\|\S*xing/],
		['行业', /^hang\|\S*xing\S* ye/],
		['绿', /^lv\|lu$/],
		['曾', /^(?=.*ceng)(?=.*zeng)/],
		['单县', /^(?=.*shan).* xian/],
		['（A线）5万', /^xian wan/],
		['𠮷', /^(ji)?$/],
		['Abc', /^$/]
	])('reads %s as %s', (zh, readings) => {
		expect(readingsOf(zh)).toMatch(readings);
	});

	it('has one group of readings for each Han character of every name and alias', () => {
		for (const { zh, pinyin, aliases, aliasPinyin } of searchIndex(TEST_CATALOGUE, [
			project('p', '油（二期）', '鹤油')
		])) {
			const texts = [zh, ...aliases];
			const groups = [pinyin, ...aliasPinyin].map((readings) => readings.split(' ').filter(Boolean).length);
			expect(groups).toEqual(
				texts.map((text) => [...text].filter((character) => /\p{Script=Han}/u.test(character)).length)
			);
		}
	});

	it.each([
		'豆',
		'dadou',
		'DD',
		'soybean',
		'soy',
		'соя',
		'黄豆',
		'soya',
		'大豆产业链',
		'dadoulian',
		'soybean chain',
		'цепочка соя'
	])('leads to the soybean chain first by %s', (query) => {
		const [hit] = searchEntries(indexSearch(searchIndex(TEST_CATALOGUE, [])), query, 1);
		expect(hit?.entry).toMatchObject({ kind: 'chain', id: 'soybean' });
	});

	it('finds a project by its investor', () => {
		const entries = searchIndex(TEST_CATALOGUE, [project('p1', '油厂', '飞鸟集团'), project('p2', '糖厂')]);
		const [hit] = searchEntries(indexSearch(entries), 'feiniao', 9);
		expect([hit?.entry.id, hit?.field, hit?.text]).toEqual(['p1', 'alias', '飞鸟集团']);
	});

	it('does not repeat a name as an alias', () => {
		const chain = searchIndex(TEST_CATALOGUE, [])[0];
		expect(new Set(chain?.aliases).size).toBe(chain?.aliases.length);
		expect(chain?.aliases).not.toContain('大豆');
	});
});
