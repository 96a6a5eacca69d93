import { describe, expect, it } from 'vitest';
import { idsMatchingText, indexSearch, rowsMatchingText, SEARCH_KINDS, searchEntries } from './search.ts';
import { TEST_ENTRIES, testEntry } from './test-entries.ts';

const INDEX = indexSearch(TEST_ENTRIES);
const find = (query: string, limit = 20) => searchEntries(INDEX, query, limit);
const foundIds = (query: string): string[] => find(query).map((hit) => hit.entry.id);
/** The best hit as "field: text" with what is marked in brackets. */
const best = (query: string): string | null => {
	const [hit] = find(query, 1);
	if (hit === undefined) return null;
	const marked = hit.ranges
		.toReversed()
		.reduce((text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`, hit.text);
	return `${hit.field}: ${marked}`;
};

describe('a search', () => {
	it.each([
		'豆',
		'大豆',
		'dadou',
		'da dou',
		"da'dou",
		'dàdòu',
		'DaDou',
		'dad',
		'DD',
		'dd',
		'ｄｄ',
		'soybean',
		'Soy',
		'ｓｏｙ',
		'soya',
		'соя',
		'СОЯ',
		'соевые',
		'daidou',
		'dadou链',
		'大豆链'
	])('finds the soybean chain first by %s', (query) => {
		expect(foundIds(query)[0]).toBe('soybean');
	});

	it.each([
		['changhe', 'pinyin: [长河]县'],
		['chang he xian', 'pinyin: [长河县]'],
		['chx', 'pinyin: [长河县]'],
		['chhx', 'pinyin: [长河县]'],
		['zhanghexian', 'pinyin: [长河县]'],
		["chang'he c", "en: [Chang'he C]ounty"],
		['changhe county', "en: [Chang'he County]"],
		['чжанхэ', 'ru: уезд [Чжанхэ]'],
		['lvcheng', 'pinyin: [绿城]区'],
		['lucheng', 'pinyin: [绿城]区'],
		['yizhong', 'pinyin: 中国[一重]'],
		['yichong', 'pinyin: 中国[一重]'],
		['一zhong', 'pinyin: 中国[一重]'],
		['еще', 'ru: [Ещё] завод'],
		['ЕЩЁ', 'ru: [Ещё] завод'],
		['abc', 'zh: [ＡＢＣ] 50万吨生产线'],
		['ABC 50万', 'zh: [ＡＢＣ 50万]吨生产线'],
		['50wandun', 'pinyin: ＡＢＣ [50万吨]生产线'],
		['erqi', 'pinyin: 长河大豆油项目（[二期]）'],
		['rq', 'pinyin: 长河大豆油项目（[二期]）'],
		['xiangmuerqi', 'pinyin: 长河大豆油[项目（二期]）'],
		['cafe', 'zh: [Café] 新城'],
		['CAFÉ', 'zh: [Café] 新城'],
		['feihe', 'alias: [飞鹤]'],
		['масло', 'ru: Соевое [масло]'],
		['zone dong', 'en: [Dong]ling Economic [Zone]'],
		['oil changhe', 'en: [Changhe] soybean [oil], phase II'],
		['飞鹤 changhe', 'alias: [飞鹤]'],
		['soybaen', 'en: [Soybean]'],
		['dongliing', 'en: [Dongling] Economic Zone'],
		['чжанхе', 'ru: уезд [Чжанхэ]']
	])('by %s shows and marks %s', (query, hit) => {
		expect(best(query)).toBe(hit);
	});

	it.each(['', ' ', '（）', '!?', '\u0301', 'qqq', '豆 qqq', 'dou qqq', 'soybxxn', 'oild'])(
		'finds nothing by “%s”',
		(query) => {
			expect(find(query)).toEqual([]);
		}
	);

	it('puts exact before beginning, before the beginning of a word, before inside', () => {
		const names = ['Appear', 'Big pear', 'Pear tree', 'Pear'];
		const index = indexSearch(names.map((en) => testEntry('park', en, '园', { en })));
		expect(searchEntries(index, 'pear', 9).map((hit) => hit.entry.id)).toEqual([
			'Pear',
			'Pear tree',
			'Big pear',
			'Appear'
		]);
	});

	it('puts a slip of the hand last', () => {
		const names = ['Soybeen', 'Old soybean'];
		const index = indexSearch(names.map((en) => testEntry('park', en, '园', { en })));
		expect(searchEntries(index, 'soybean', 9).map((hit) => hit.entry.id)).toEqual(['Old soybean', 'Soybeen']);
		expect(searchEntries(index, 'soybean', 1).map((hit) => hit.entry.id)).toEqual(['Old soybean']);
	});

	it('puts a full reading before initials, and the reading of the context before others', () => {
		const index = indexSearch([
			testEntry('park', 'initials', '海岸', { pinyin: 'hai an' }),
			testEntry('park', 'other', '行', { pinyin: 'xing|ha' }),
			testEntry('park', 'full', '哈安', { pinyin: 'ha an' })
		]);
		expect(searchEntries(index, 'haan', 9).map((hit) => hit.entry.id)).toEqual(['full']);
		expect(searchEntries(index, 'ha', 9).map((hit) => hit.entry.id)).toEqual(['other', 'initials', 'full']);
	});

	it('puts a phrase before the same words apart', () => {
		const names = ['Corn oil of sweet seed', 'Sweet corn'];
		const index = indexSearch(names.map((en) => testEntry('park', en, '园', { en })));
		expect(searchEntries(index, 'sweet corn', 9).map((hit) => hit.entry.id)).toEqual([
			'Sweet corn',
			'Corn oil of sweet seed'
		]);
	});

	it('orders equally good hits by kind, then as the index has them', () => {
		const kinds = SEARCH_KINDS.toReversed();
		const index = indexSearch([...kinds, ...kinds].map((kind, place) => testEntry(kind, `${kind} ${place}`, '同名')));
		const found = searchEntries(index, '同名', 99).map((hit) => hit.entry.id);
		expect(found.slice(0, 4)).toEqual(['chain 6', 'chain 13', 'division 5', 'division 12']);
		expect(searchEntries(index, '同名', 3).map((hit) => hit.entry.id)).toEqual(found.slice(0, 3));
	});

	it('copes with pinyin that does not fit its text', () => {
		const index = indexSearch([
			testEntry('park', 'short', '东岭园', { pinyin: 'dong' }),
			testEntry('park', 'long', '东', { pinyin: 'dong ling' })
		]);
		expect(searchEntries(index, 'dong', 9)).toHaveLength(2);
		expect(searchEntries(index, 'dongling', 9)).toEqual([]);
		expect(searchEntries(index, '岭', 9)).toHaveLength(1);
	});
});

describe('the text condition of a filter', () => {
	const rows = (query: string, ids: readonly string[]) => [...rowsMatchingText(INDEX, query, ids)];

	it.each([
		['豆', [1, 0, 0]],
		['feihe', [1, 0, 0]],
		['abc', [0, 1, 0]],
		['xinc', [0, 0, 1]],
		['soybaen', [1, 0, 0]],
		['dairy', [0, 0, 0]],
		[' ', [1, 1, 1]]
	])('%s is met by rows %j', (query, expected) => {
		const ids = ['p-oil', 'p-line', 'p-café'];
		expect(rows(query, ids)).toEqual(expected);
		expect(rows(query, ids.toReversed())).toEqual(expected.toReversed());
	});

	it('is not met by ids that the index does not hold, nor by what is no project', () => {
		expect(rows('大豆', ['gone', 'soybean', 'p-oil'])).toEqual([0, 0, 1]);
	});

	it('finds the ids of another kind', () => {
		expect(idsMatchingText(INDEX, '长河', 'division')).toEqual(new Set(['changhe']));
		expect(idsMatchingText(INDEX, 'dongliing', 'park')).toEqual(new Set(['zone']));
		expect(idsMatchingText(INDEX, '', 'chain')).toEqual(new Set(['dairy', 'soybean']));
	});
});
