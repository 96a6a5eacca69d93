import type { Locale } from '../../names.ts';
import type { CodeWords } from '../../records/record-field.ts';
import { plainWords } from '../../records/unit-words.ts';

/** Words of a code: those of our template first, one in each language, then what offices write. */
type Words = readonly [zh: string, en: string, ru: string, ...others: string[]];

const CODE_WORDS: Readonly<Record<CodeWords | 'confidence', Readonly<Record<string, Words>>>> = {
	stage: {
		planned: ['谋划', 'planned', 'замысел', '谋划项目', '谋划储备', '储备', '策划', 'plan', 'announced', '规划'],
		negotiating: ['在谈', 'negotiating', 'переговоры', '洽谈', '在谈项目', '对接', '对接洽谈', '跟踪', 'talks'],
		contracted: ['签约', 'contracted', 'подписан', '已签约', '签约项目', '签约未开工', 'sign'],
		procedures: [
			'前期',
			'procedures',
			'подготовка',
			'前期手续',
			'前期工作',
			'办理手续',
			'前期准备',
			'手续办理',
			'permitted',
			'pre-permit',
			'pre-construction'
		],
		commenced: ['开工', 'commenced', 'начат', '已开工', '新开工', '开工建设', '破土动工'],
		construction: [
			'在建',
			'under construction',
			'строится',
			'建设中',
			'续建',
			'施工',
			'正在建设',
			'主体施工',
			'construction',
			'build'
		],
		production: [
			'投产',
			'in production',
			'производит',
			'已投产',
			'试生产',
			'投产运营',
			'建成投产',
			'竣工投产',
			'operating',
			'production'
		],
		capacity: ['达产', 'at capacity', 'на мощности', '已达产', '达产达效', '全面达产', 'full']
	},
	flag: {
		continued: ['续建', 'continued', 'переходящий'],
		suspended: ['停工', 'suspended', 'приостановлен', '停建', '缓建', '暂停'],
		withdrawn: ['退出', 'withdrawn', 'отозван', '终止', '取消', '撤销']
	},
	bound: {
		exact: ['确数', 'exact', 'точно'],
		atLeast: ['不少于', 'at least', 'не менее', '以上', '不低于'],
		about: ['约数', 'about', 'около', '约', '左右', '大约']
	},
	parkLevel: {
		national: ['国家级', 'national', 'национальный'],
		provincial: ['省级', 'provincial', 'провинциальный'],
		municipal: ['市级', 'municipal', 'городской'],
		county: ['县级', 'county', 'уездный'],
		'sub-park': ['园中园', 'sub-park', 'часть парка'],
		enterprise: ['企业园', 'enterprise park', 'парк предприятия'],
		unverified: ['级别待核', 'level unverified', 'уровень не проверен', '待核', '未核实']
	},
	landUse: {
		industrial: ['工业', 'industrial', 'промышленность', '工业用地', 'm', '工矿用地'],
		warehousing: ['物流仓储', 'warehousing', 'склады', '仓储用地', '物流仓储用地', '仓储', 'w'],
		commercial: [
			'商业服务业',
			'commercial',
			'торговля и услуги',
			'商业',
			'商服用地',
			'商业用地',
			'商业服务业用地',
			'b'
		],
		transport: ['道路与交通设施', 'transport', 'транспорт', '交通', '交通用地', 's'],
		utilities: ['公用设施', 'utilities', 'коммунальная инфраструктура', '公用设施用地', 'u'],
		agricultural: ['农用地', 'agricultural', 'сельское хозяйство', '设施农用地', '农业用地']
	},
	safetyRisk: {
		low: ['低风险', 'low', 'низкий', '低'],
		general: ['一般风险', 'general', 'общий', '一般'],
		considerable: ['较大风险', 'considerable', 'значительный', '较大'],
		major: ['重大风险', 'major', 'крупный', '重大']
	},
	siteState: {
		free: ['可供', 'free', 'свободен', '空闲', '未出让', '待出让', '可出让', '净地', '是'],
		reserved: ['已预留', 'reserved', 'зарезервирован', '预留', '意向', '已意向', '拟供'],
		used: ['已使用', 'used', 'занят', '已出让', '已供', '占用', '在用', '否']
	},
	// no chains are sent
	chainKind: {},
	pollutionClass: {
		1: ['一类', 'class 1', 'класс 1', '1类', '一类工业用地', 'm1', 'ⅰ类'],
		2: ['二类', 'class 2', 'класс 2', '2类', '二类工业用地', 'm2', 'ⅱ类'],
		3: ['三类', 'class 3', 'класс 3', '3类', '三类工业用地', 'm3', 'ⅲ类']
	},
	chainMapping: {
		ours: ['系统归类', 'ours', 'наше отнесение', '本图归类'],
		official: ['官方归类', 'official', 'официально', '官方']
	},
	confidence: {
		high: ['高', 'high', 'высокая'],
		medium: ['中', 'medium', 'средняя'],
		low: ['低', 'low', 'низкая'],
		unsourced: ['无来源', 'unsourced', 'без источника']
	}
};

const LOCALE_PLACES = { zh: 0, en: 1, ru: 2 } as const;

/** The word of a code as our template has it; the code itself where none is known. */
export const wordOfCode = (list: CodeWords | 'confidence', code: string | number, locale: Locale): string =>
	CODE_WORDS[list][code]?.[LOCALE_PLACES[locale]] ?? String(code);

/** A code by its words; `isOurs`: they are those of our template or the code itself. */
interface FoundCode {
	readonly code: string;
	readonly isOurs: boolean;
}

const BY_WORDS: Readonly<Record<string, ReadonlyMap<string, FoundCode>>> = Object.fromEntries(
	Object.entries(CODE_WORDS).map(([list, codes]) => {
		const byWords = new Map<string, FoundCode>();
		// of one word for two codes the first holds, as it stands in the list
		const put = (word: string, found: FoundCode) =>
			byWords.has(plainWords(word)) ? byWords : byWords.set(plainWords(word), found);
		for (const [code, words] of Object.entries(codes)) {
			put(code, { code, isOurs: true });
			words.forEach((word, place) => put(word, { code, isOurs: place < 3 }));
		}
		return [list, byWords];
	})
);

/** The one of `codes` that words stand for; `null`: none. */
export function codeOfWords<Code extends string | number>(
	list: CodeWords | 'confidence',
	codes: readonly Code[],
	words: string
): { readonly code: Code; readonly isOurs: boolean } | null {
	const found = BY_WORDS[list]?.get(plainWords(words));
	const code = codes.find((one) => String(one) === found?.code);
	return found && code !== undefined ? { code, isOurs: found.isOurs } : null;
}

const YES = new Set(['是', '有', 'yes', 'да', 'true', '1', 'y', '已落实', '√', '需要', '需', '有专用线']);
const NO = new Set(['否', '无', 'no', 'нет', 'false', '0', 'n', '未落实', '×', '没有', '不需要', '不需']);

export function yesOrNo(words: string): boolean | null {
	const plain = words.normalize('NFKC').trim().toLowerCase();
	return YES.has(plain) ? true : NO.has(plain) ? false : null;
}

export const YES_NO_WORDS: Readonly<Record<Locale, readonly [yes: string, no: string]>> = {
	zh: ['是', '否'],
	en: ['yes', 'no'],
	ru: ['да', 'нет']
};

/** "There is some, and how much is not stated." */
const SOME_WORDS: Readonly<Record<Locale, string>> = {
	zh: '有，数量不详',
	en: 'some, amount not stated',
	ru: 'есть, объём не указан'
};
export const someWord = (locale: Locale): string => SOME_WORDS[locale];
const SOME_PLAIN = new Set(['some', ...Object.values(SOME_WORDS).map(plainWords), '有', '有数量未公开']);
export const isSome = (words: string): boolean => SOME_PLAIN.has(plainWords(words));

const NOT_DISCLOSED = new Set([
	'',
	'-',
	'--',
	'—',
	'——',
	'/',
	'\\',
	'／',
	'－',
	'–',
	'…',
	'?',
	'？',
	'n/a',
	'na',
	'null',
	'#n/a',
	'none given',
	'unknown',
	'未公开',
	'未披露',
	'未公布',
	'不详',
	'未知',
	'待定',
	'暂无',
	'保密',
	'未提供',
	'not disclosed',
	'not stated',
	'tbd',
	'не раскрыто',
	'нет данных',
	'неизвестно'
]);

/**
 * Whether a cell says that a value is not told. `无` and "none" are no such words: of a list they say that it is
 * empty, of yes and no that the answer is no, and of a quantity they may mean nought as well as nothing told, which
 * nobody but the writer can settle.
 */
export const isNotDisclosed = (text: string): boolean => NOT_DISCLOSED.has(text.trim().toLowerCase());

const NONE = new Set(['无', '没有', 'none', 'нет', '零']);
export const isNone = (text: string): boolean => NONE.has(text.trim().toLowerCase());
