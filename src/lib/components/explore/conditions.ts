import { UNREPORTED, type Area, type Filter, type FilterField, type Range } from '$lib/domain/explore/filter';
import { NUMBER_FIELDS } from '$lib/domain/explore/fields';
import { nameIn } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import type { Explorer } from '$lib/state/explorer.svelte';
import { formatDistance, formatHa, formatMoneyShort, formatCount } from '$lib/ui/format';
import { CONFIDENCE_WORDS, FIELD_WORDS, FLAG_WORDS, PARK_LEVEL_WORDS, STAGE_WORDS } from '../words';

/** One thing the reader asked for, in words, and what takes it back. */
export interface Condition {
	readonly key: string;
	readonly field: FilterField;
	readonly label: string;
	readonly remove: () => void;
}

/** Whose conditions they are; a screen without a map has no explorer. */
type Filtered = Pick<Explorer, 'conditions' | 'filter' | 'index' | 'locale' | 'clear' | 'setFilter'>;

/** Every condition of the filter, in the order of the fields. */
export function conditionsOf(explorer: Filtered): Condition[] {
	return explorer.conditions.flatMap((field) => conditionsOfField(explorer, field));
}

function conditionsOfField(explorer: Filtered, field: FilterField): Condition[] {
	const value = explorer.filter[field];
	const whole = (label: string): Condition[] => [{ key: field, field, label, remove: () => explorer.clear([field]) }];
	if (typeof value === 'string') return whole(`“${value}”`);
	if (value === null) return [];
	if (isList(value))
		return value.map((id) => ({
			key: `${field} ${id}`,
			field,
			label: valueWord(explorer, field, id),
			remove: () => explorer.setFilter(field, value.filter((other) => other !== id) as Filter[typeof field])
		}));
	if ('kind' in value) return whole(areaWord(explorer, value));
	return whole(rangeWord(explorer, field as NumberField, value));
}

const isList = (value: readonly string[] | Range | Area): value is readonly string[] => Array.isArray(value);

type NumberField = (typeof NUMBER_FIELDS)[number];

/** A value of a listed field in the reader's language. */
export function valueWord(
	{ index, locale }: Pick<Explorer, 'index' | 'locale'>,
	field: FilterField,
	id: string
): string {
	if (id === UNREPORTED) return `${FIELD_WORDS[field]()} ${m.value_unreported()}`;
	switch (field) {
		case 'divisions':
			return named(index.divisions.get(id), id, locale);
		case 'chains':
			return named(index.chains.get(id), id, locale);
		case 'links':
			return named(index.links.get(id)?.link, id, locale);
		case 'programmes':
			return named(index.programmes.get(id), id, locale);
		case 'parkLevels':
			return PARK_LEVEL_WORDS[id as keyof typeof PARK_LEVEL_WORDS]();
		case 'stages':
			return STAGE_WORDS[id as keyof typeof STAGE_WORDS]();
		case 'flags':
			return FLAG_WORDS[id as keyof typeof FLAG_WORDS]();
		case 'confidences':
			return m.confidence_of({ level: CONFIDENCE_WORDS[id as keyof typeof CONFIDENCE_WORDS]() });
		default:
			throw new Error(`no list of values: ${field}`);
	}
}

const named = (
	record: { name: Parameters<typeof nameIn>[0] } | undefined,
	id: string,
	locale: Explorer['locale']
): string => (record ? nameIn(record.name, locale) : id);

function areaWord({ locale }: Pick<Explorer, 'locale'>, area: Area): string {
	return area.kind === 'polygon'
		? m.filter_area_value_polygon({ count: area.ring.length })
		: m.filter_area_value_radius({ km: formatDistance(area.radiusKm, locale) });
}

/** A number of a field in its unit. */
export function numberWord(field: NumberField, value: number, locale: Explorer['locale']): string {
	switch (field) {
		case 'investmentWanYuan':
			return formatMoneyShort(value, locale);
		case 'landHa':
			return formatHa(value, locale);
		case 'jobs':
			return formatCount(value, locale);
		case 'asOfYear':
			return String(Math.floor(value));
	}
}

function rangeWord(
	{ locale }: Pick<Explorer, 'locale'>,
	field: NumberField,
	{ from, to, orUnreported }: Range
): string {
	const name = FIELD_WORDS[field]();
	const [low, high] = [from, to].map((bound) => (bound === null ? null : numberWord(field, bound, locale)));
	const unknown = orUnreported ? '' : ` · ${m.range_unreported_only_known()}`;
	if (low && high) return m.range_between({ field: name, from: low, to: high }) + unknown;
	if (low) return m.range_at_least({ field: name, from: low }) + unknown;
	if (high) return m.range_at_most({ field: name, to: high }) + unknown;
	return name + unknown;
}
