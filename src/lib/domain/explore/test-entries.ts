import type { SearchEntry, SearchKind } from './search.ts';

interface Names {
	readonly en?: string;
	readonly ru?: string;
	readonly pinyin?: string;
	/** Alias and its pinyin. */
	readonly aliases?: readonly (readonly [string, string])[];
}

/** An entry of that kind, id and Chinese name. */
export const testEntry = (kind: SearchKind, id: string, zh: string, names: Names = {}): SearchEntry => ({
	kind,
	id,
	zh,
	en: names.en ?? null,
	ru: names.ru ?? null,
	pinyin: names.pinyin ?? '',
	aliases: (names.aliases ?? []).map(([alias]) => alias),
	aliasPinyin: (names.aliases ?? []).map(([, pinyin]) => pinyin)
});

/** A few entries of an invented territory. */
export const TEST_ENTRIES: readonly SearchEntry[] = [
	testEntry('project', 'p-oil', '长河大豆油项目（二期）', {
		pinyin: 'chang|zhang he da|dai dou you xiang mu er qi|ji',
		en: 'Changhe soybean oil, phase II',
		aliases: [['飞鹤', 'fei he']]
	}),
	testEntry('link', 'oil', '豆油', { pinyin: 'dou you', en: 'Soy oil', ru: 'Соевое масло' }),
	testEntry('chain', 'dairy', '奶乳一体化', { pinyin: 'nai ru yi ti hua', en: 'Integrated dairy' }),
	testEntry('chain', 'soybean', '大豆', {
		pinyin: 'da|dai dou',
		en: 'Soybean',
		ru: 'Соя',
		aliases: [
			['豆', 'dou'],
			['大豆链', 'da|dai dou lian'],
			['soya', ''],
			['соевые бобы', '']
		]
	}),
	testEntry('division', 'changhe', '长河县', {
		pinyin: 'chang|zhang he xian',
		en: "Chang'he County",
		ru: 'уезд Чжанхэ'
	}),
	testEntry('division', 'green', '绿城区', { pinyin: 'lv|lu cheng qu|ou', en: 'Green Town' }),
	testEntry('park', 'zone', '东岭经济开发区', { pinyin: 'dong ling jing ji kai fa qu', en: 'Dongling Economic Zone' }),
	testEntry('enterprise', 'heavy', '中国一重', {
		pinyin: 'zhong guo yi chong|zhong',
		en: 'China First Heavy',
		ru: 'Ещё завод'
	}),
	testEntry('project', 'p-line', 'ＡＢＣ 50万吨生产线', { pinyin: 'wan dun sheng chan xian', en: '500 kt line' }),
	testEntry('project', 'p-café', 'Café 新城', { pinyin: 'xin cheng' })
];
