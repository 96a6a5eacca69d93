import { nameIn } from '$lib/domain/names';
import type { Selection } from '$lib/domain/explore/view';
import type { Provenance, SourceId } from '$lib/domain/provenance';
import type { Fact, Position } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { formatFact, LANGUAGE_TAGS } from '$lib/ui/format';
import { nameLanguage, sourceLanguage, type ProfileSetting } from './setting';

/** A piece of a value: plain words, words in another language, or the name of a thing with a profile of its own. */
export interface ValuePart {
	readonly text: string;
	readonly lang: string | null;
	readonly selection: Selection | null;
}

/** One line of a table of facts. */
export interface FactRow {
	readonly label: string;
	/** Empty: not disclosed. */
	readonly parts: readonly ValuePart[];
	readonly note: ValuePart | null;
	/** `null`: nobody published it, or it is ours and says so itself. */
	readonly provenance: Provenance | null;
}

/** A line of a table; what is not disclosed has neither date nor source. */
export function factRow(
	label: string,
	parts: readonly (ValuePart | null)[],
	provenance: Provenance | null,
	note: ValuePart | null = null
): FactRow {
	const known = parts.filter((part) => part !== null);
	return { label, parts: known, note, provenance: known.length ? provenance : null };
}

/** Words of the interface. */
export const said = (text: string): ValuePart => ({ text, lang: null, selection: null });

/** Words of a source, marked as Chinese where the page is not; `null` stays `null`. */
export const quoted = (text: string | null, { locale }: Pick<ProfileSetting, 'locale'>): ValuePart | null =>
	text === null ? null : { text, lang: sourceLanguage(text, locale), selection: null };

/** The name of something in the catalogue, leading to its profile; an id the catalogue does not hold stays as it is. */
export function thing(setting: ProfileSetting, selection: Exclude<Selection, { kind: 'project' }>): ValuePart {
	const { index, catalogue, locale } = setting;
	if (selection.kind === 'division' && selection.id === catalogue.territory.code)
		return said(nameIn(catalogue.territory.name, locale));
	const name = {
		project: undefined,
		division: index.divisions.get(selection.id),
		park: index.parks.get(selection.id),
		site: index.sites.get(selection.id),
		chain: index.chains.get(selection.id),
		link: index.links.get(selection.id)?.link,
		enterprise: index.enterprises.get(selection.id),
		campaign: undefined,
		lead: undefined
	}[selection.kind]?.name;
	if (!name) return said(selection.id);
	return { text: nameIn(name, locale), lang: nameLanguage(name, locale), selection };
}

/** A position as readers of maps write it. */
export function degrees([lng, lat]: Position, { locale }: Pick<ProfileSetting, 'locale'>): string {
	const format = new Intl.NumberFormat(LANGUAGE_TAGS[locale], { minimumFractionDigits: 3, maximumFractionDigits: 3 });
	return m.profile_degrees({ lat: format.format(lat), lng: format.format(lng) });
}

/** Facts with the labels and units of their definitions. */
export function factRows(facts: readonly Fact[], setting: ProfileSetting): FactRow[] {
	return facts.map(({ key, value, note, provenance }) => {
		const definition = setting.index.factDefinitions.get(key);
		const text = formatFact(value, definition?.unit ?? null, setting.locale);
		return factRow(
			definition?.label[setting.locale] ?? key,
			[quoted(text, setting)],
			provenance,
			quoted(note, setting)
		);
	});
}

/** Numbers for the sources of a profile, in the order in which they are first cited. */
export function numberSources(provenances: Iterable<Provenance | null>): ReadonlyMap<SourceId, number> {
	const numbers = new Map<SourceId, number>();
	for (const provenance of provenances)
		for (const source of provenance?.sources ?? []) if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
	return numbers;
}

/** The numbers of some sources as short as they go: `1–3, 5`. */
export function citation(sources: readonly SourceId[], numbers: ReadonlyMap<SourceId, number>): string {
	const cited = sources.map((source) => numbers.get(source) ?? 0).toSorted((a, b) => a - b);
	const runs: [first: number, last: number][] = [];
	for (const number of cited) {
		const run = runs.at(-1);
		if (run && number <= run[1] + 1) run[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
