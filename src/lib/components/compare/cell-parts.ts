import type { ComparedValue, ComparisonRow, Detail } from '$lib/domain/compare/row';
import type { LandUse } from '$lib/domain/matching/needs';
import { nameIn, type Text } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatDistance, formatFact, formatMoney, formatNumber, formatPartialDate } from '$lib/ui/format';
import { quoted, said, thing, type ValuePart } from '../profile/fact-row';
import { derivedWord } from '../profile/project-facts';
import { nameLanguage, type ProfileSetting } from '../profile/setting';
import { CONFIDENCE_WORDS, DIVISION_LEVEL_WORDS, FLAG_WORDS, PARK_LEVEL_WORDS, STAGE_WORDS } from '../words';

type Row = Pick<ComparisonRow, 'form' | 'unit'>;

/** What a cell says: nothing where the value is missing. */
export function cellParts(
	{ value, precision }: Pick<ComparedValue, 'value' | 'precision'>,
	row: Row,
	setting: ProfileSetting
): ValuePart[] {
	if (value === null) return [];
	if (typeof value === 'number')
		return [said(boundedWord(numberWord(roundedIfUnsure(value, precision, row), row, setting), precision))];
	if (typeof value === 'boolean') return [said(yesNoWord(value, row))];
	if (typeof value === 'string') return [wordPart(value, row, setting)];
	if (value.length === 0) return [said(m.compare_none())];
	return value.map((member) => memberPart(member, row, setting));
}

function yesNoWord(value: boolean, { form }: Row): string {
	if (form === 'neededOrNot') return value ? m.compare_needed() : m.compare_not_needed();
	return value ? m.compare_yes() : m.compare_no();
}

const memberPart = (member: string | Text, row: Row, setting: ProfileSetting): ValuePart =>
	typeof member === 'string' ? wordPart(member, row, setting) : said(member[setting.locale]);

/** A way from a label point is not known to the metre. */
const roundedIfUnsure = (value: number, precision: ComparedValue['precision'], { unit }: Row): number =>
	unit === 'km' && precision === 'about' ? Math.round(value) : value;

function boundedWord(value: string, precision: ComparedValue['precision']): string {
	if (precision === 'atLeast') return m.at_least({ value });
	return precision === 'about' ? m.about({ value }) : value;
}

function numberWord(value: number, { form, unit }: Row, setting: ProfileSetting): string {
	const { locale } = setting;
	if (form === 'pollutionClass') return m.compare_pollution_class({ class: numeralOf(value, locale) });
	switch (unit) {
		case 'km':
			return formatDistance(value, locale);
		case 'wanYuanPerMu':
			return derivedWord({ value, unit }, setting);
		case 'kVA':
			return m.compare_unit_kva({ value: formatNumber(value, locale) });
		case 'm3PerDay':
			return m.compare_unit_water({ value: formatNumber(value, locale) });
		case 'gjPerHour':
			return m.compare_unit_heat({ value: formatNumber(value, locale) });
		case 'tPerHour':
			return m.compare_unit_steam({ value: formatNumber(value, locale) });
		default:
			return formatFact(value, unit, locale);
	}
}

/** Classes of land are numbered in words in Chinese: 二类工业用地. */
export const numeralOf = (value: number, locale: ProfileSetting['locale']): string =>
	(locale === 'zh' ? ['一', '二', '三'][value - 1] : undefined) ?? String(value);

export const LAND_USE_WORDS: Readonly<Record<LandUse, () => string>> = {
	industrial: m.compare_land_use_industrial,
	warehousing: m.compare_land_use_warehousing,
	commercial: m.compare_land_use_commercial,
	transport: m.compare_land_use_transport,
	utilities: m.compare_land_use_utilities,
	agricultural: m.compare_land_use_agricultural
};

/** Codes of the vocabulary in the reader's words. */
const CODE_WORDS = {
	stage: STAGE_WORDS,
	confidence: CONFIDENCE_WORDS,
	parkLevel: PARK_LEVEL_WORDS,
	divisionLevel: DIVISION_LEVEL_WORDS,
	flags: FLAG_WORDS,
	landUse: LAND_USE_WORDS
} satisfies Partial<Record<ComparisonRow['form'], Readonly<Record<string, () => string>>>>;

function wordPart(word: string, { form }: Row, setting: ProfileSetting): ValuePart {
	switch (form) {
		case 'stage':
		case 'confidence':
		case 'parkLevel':
		case 'divisionLevel':
		case 'flags':
		case 'landUse': {
			const words: Readonly<Record<string, () => string>> = CODE_WORDS[form];
			return said(words[word]?.() ?? word);
		}
		case 'chains':
			return thing(setting, { kind: 'chain', id: word });
		case 'links':
			return thing(setting, { kind: 'link', id: word });
		case 'division':
			return thing(setting, { kind: 'division', id: word });
		case 'park':
			return thing(setting, { kind: 'park', id: word });
		case 'programmes': {
			const name = setting.index.programmes.get(word)?.name;
			return name ? { ...said(nameIn(name, setting.locale)), lang: nameLanguage(name, setting.locale) } : said(word);
		}
		case 'date':
			return said(formatPartialDate(word, setting.locale));
		default:
			return quoted(word, setting) ?? said(word);
	}
}

/** The small print of a cell. */
export function detailPart(detail: Detail, setting: ProfileSetting): ValuePart | null {
	const { locale } = setting;
	switch (detail.kind) {
		case 'quotient':
			return said(`${formatMoney(detail.wanYuan, locale)} ÷ ${formatFact(detail.mu, 'mu', locale)}`);
		case 'sum':
			return said(m.totals_disclosed({ disclosed: detail.disclosed, undisclosed: detail.undisclosed }));
		case 'nearest': {
			const name = nameIn(detail.name, locale);
			const lang = nameLanguage(detail.name, locale);
			const from = detail.from === 'label-point' ? ` · ${m.compare_from_label()}` : '';
			return { text: name + from, lang: from ? null : lang, selection: null };
		}
		case 'someUnstated':
			return quoted(detail.note, setting);
		case 'quoted':
			return quoted(detail.text, setting);
	}
}
