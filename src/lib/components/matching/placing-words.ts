import type { AmountKey } from '$lib/domain/matching/needs';
import { AMOUNT_KEYS } from '$lib/domain/matching/needs';
import type { VerdictKey } from '$lib/domain/matching/verdict';
import { nameIn } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatCount, formatNumber, semicolonOf } from '$lib/ui/format';
import type { ProfileSetting } from '../profile/setting';
import type { PlacedBrief, ShortageBrief } from './placing-brief';
import { NEED_WORDS, needsText, valueText } from './verdict-words';

/** Land, power, water … with their units, as heads of columns. */
export const RESOURCE_HEADS: Readonly<Record<AmountKey, () => string>> = {
	landHa: m.assign_unit_landHa,
	powerKva: m.assign_unit_powerKva,
	waterM3PerDay: m.assign_unit_waterM3PerDay,
	heatGjPerHour: m.assign_unit_heatGjPerHour,
	steamTPerHour: m.assign_unit_steamTPerHour
};

/** A project as the table of placings groups it. */
export type PlacedGroup = 'unplaced' | 'held' | 'free';

export function groupOf({ park, heldFrom }: PlacedBrief): PlacedGroup {
	if (park === null) return 'unplaced';
	return heldFrom.length > 0 ? 'held' : 'free';
}

/** What keeps a project from one park, or from all of them. */
export interface Binding {
	/** `null`: from all of them. */
	readonly park: string | null;
	readonly lines: readonly string[];
}

export function bindingsOf(
	{ failing, heldFrom }: PlacedBrief,
	names: ReadonlyMap<string, string>,
	setting: ProfileSetting
): Binding[] {
	if (failing.length > 0) return [{ park: null, lines: [m.assign_excluded({ needs: failingText(failing, setting) })] }];
	return heldFrom.map(({ park, shortages }) => ({
		park,
		lines: shortages.length
			? shortages.map((shortage) => shortageText(shortage, names, setting))
			: [m.assign_unproven()]
	}));
}

const failingText = (failing: PlacedBrief['failing'], { locale }: ProfileSetting): string =>
	failing.map(({ key, parks }) => `${NEED_WORDS[key]()} ${formatCount(parks, locale)}`).join(commaOf(locale));

function shortageText(shortage: ShortageBrief, names: ReadonlyMap<string, string>, setting: ProfileSetting): string {
	const { resource, unit, needed, free, capacity, users, largest } = shortage;
	const amount = (value: number) => valueText({ key: resource, unit, value }, setting);
	const given = { resource: NEED_WORDS[resource](), needed: amount(needed), capacity: amount(capacity) };
	const short = free === 0 ? m.assign_used_up(given) : m.assign_short({ ...given, free: amount(free) });
	if (largest === null) return short;
	const shown = formatCount(users, setting.locale);
	const used = m.assign_used_by({ count: users, shown, name: names.get(largest) ?? largest });
	return `${short}${semicolonOf(setting.locale)}${used}`;
}

/** Land, power, water, heat, steam, siding, class and use: all that may bind. */
const HARD_NEEDS = AMOUNT_KEYS.length + 3;

/** What is not known of a place. */
export function unknownText(keys: readonly VerdictKey[], { locale }: ProfileSetting): string {
	if (keys.length === 0) return m.assign_nothing_unknown();
	if (keys.length > HARD_NEEDS) return m.assign_everything_unknown();
	if (keys.length === HARD_NEEDS && !keys.includes('chain')) return m.assign_all_unknown();
	return needsText(keys, locale);
}

export const valueShown = (value: number, { locale }: ProfileSetting): string => formatNumber(value, locale);

export const projectNames = (placed: readonly PlacedBrief[], { locale }: ProfileSetting): ReadonlyMap<string, string> =>
	new Map(placed.map(({ project }) => [project.id, nameIn(project.name, locale)]));
