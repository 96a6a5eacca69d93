import {
	AMOUNT_KEYS,
	AMOUNT_UNITS,
	type AmountKey,
	type AmountUnit,
	NO_NEEDS_KNOWN,
	type Needs,
	type OfferKey
} from '$lib/domain/matching/needs';
import type { Project } from '$lib/domain/project/project';
import type { Park } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { commaOf } from '$lib/ui/format';
import { factRow, type FactRow, quoted, said } from '../profile/fact-row';
import { provenanceOf } from '../profile/project-facts';
import type { ProfileSetting } from '../profile/setting';
import { NEED_WORDS, valueText } from './verdict-words';

/** Land apart, which stands among a project's measures. */
const NEED_KEYS = [
	'powerKva',
	'waterM3PerDay',
	'heatGjPerHour',
	'steamTPerHour',
	'railSiding',
	'pollutionClass',
	'landUse'
] as const satisfies readonly (keyof Needs)[];

/** What a project asks of its site, and in one line what it does not disclose. */
export function needRows(project: Project, setting: ProfileSetting): FactRow[] {
	const needs = project.needs ?? NO_NEEDS_KNOWN;
	const rows = NEED_KEYS.flatMap((key) => {
		const value = needs[key];
		if (value === null) return [];
		const none = value === 0 || value === false;
		const text = none ? m.match_none_needed() : valueText({ key, unit: unitOf(key), value }, setting);
		return [factRow(NEED_WORDS[key](), [said(text)], provenanceOf(project, 'needs', key))];
	});
	const silent = NEED_KEYS.filter((key) => needs[key] === null).map((key) => NEED_WORDS[key]());
	return [...rows, ...undisclosedLine(m.match_needs_undisclosed(), silent, setting)];
}

/** What a park offers, and in one line what investors ask and nobody published. */
export function offerRows({ offers }: Park, setting: ProfileSetting): FactRow[] {
	const rows = offers.map(({ key, value, note, provenance }) => {
		const text = value === null ? m.compare_some() : valueText({ key, unit: unitOf(key), value }, setting);
		return factRow(NEED_WORDS[key](), [said(text)], provenance, quoted(note, setting));
	});
	const stated = new Set<string>(offers.map(({ key }) => key));
	const silent = OFFER_KEYS.filter((key) => !stated.has(key)).map((key) => NEED_WORDS[key]());
	const asked = [...silent, m.profile_approved_area(), m.profile_land_price()];
	return [...rows, ...undisclosedLine(m.match_offers_undisclosed(), asked, setting)];
}

const OFFER_KEYS = ['landHa', ...NEED_KEYS] as const satisfies readonly OfferKey[];

const isAmount = (key: OfferKey): key is AmountKey => (AMOUNT_KEYS as readonly OfferKey[]).includes(key);
const unitOf = (key: OfferKey): AmountUnit | null => (isAmount(key) ? AMOUNT_UNITS[key] : null);

const undisclosedLine = (label: string, names: readonly string[], { locale }: ProfileSetting): FactRow[] =>
	names.length ? [factRow(label, [], null, said(names.join(commaOf(locale))))] : [];
