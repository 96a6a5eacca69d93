import { afterEach, expect, test } from 'vitest';
import type { AssessmentReason } from '$lib/domain/chain/assessment';
import type { LinkId } from '$lib/domain/chain/chain';
import type { Locale } from '$lib/domain/names';
import { getLocale, overwriteGetLocale } from '$lib/paraglide/runtime';
import { reasonsText, reasonText } from './reason-words';

const before = getLocale;
afterEach(() => overwriteGetLocale(before));

const said = (reason: AssessmentReason, locale: Locale): string => {
	overwriteGetLocale(() => locale);
	return reasonText(reason, locale);
};

const SUPPLIER = {
	id: 'farm' as LinkId,
	name: { zh: '大豆基地', en: 'Soybean farms', ru: 'Соевые хозяйства', aliases: [] },
	position: 'upstream',
	basis: 'sourced'
} as const;

test.each<[Locale, AssessmentReason, string]>([
	['zh', { code: 'producers', count: 3, leaders: 1 }, '已知生产方 3 个，其中链主 1 家'],
	['en', { code: 'producers', count: 1, leaders: 0 }, '1 known producer'],
	['en', { code: 'producers', count: 3, leaders: 2 }, '3 known producers, 2 of them lead the chain'],
	['ru', { code: 'producers', count: 1, leaders: 0 }, 'известен 1 производитель'],
	['ru', { code: 'producers', count: 3, leaders: 0 }, 'известно 3 производителя'],
	['ru', { code: 'producers', count: 5, leaders: 0 }, 'известно 5 производителей'],
	['ru', { code: 'building', count: 2 }, '2 проекта начаты или строятся'],
	['zh', { code: 'supplied-by', link: SUPPLIER }, '上游“大豆基地”有产能，可由此延伸'],
	['en', { code: 'no-evidence-in-chain' }, 'no enterprise or project of the chain is placed on any link']
])('says in %s: %o', (locale, reason, words) => {
	expect(said(reason, locale)).toBe(words);
});

test('joins reasons by the mark of the language', () => {
	overwriteGetLocale(() => 'zh');
	expect(reasonsText([{ code: 'no-producer' }, { code: 'building', count: 2 }], 'zh')).toBe(
		'无已知生产方；在建项目 2 个'
	);
});
