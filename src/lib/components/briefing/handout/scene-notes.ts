import type { Figure, Scene, SceneThing } from '$lib/domain/briefing/briefing';
import { standingOfChain } from '$lib/domain/briefing/figures';
import type { SceneNote } from '$lib/domain/briefing/handout/scene-content';
import type { BriefingSource } from '$lib/domain/briefing/source';
import { parkChains } from '$lib/domain/explore/profile';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatPartialDate, semicolonOf } from '$lib/ui/format';
import { thingName } from '../scene-words';
import { type Citations, createCitations } from './citations';
import { figureLabel } from './figure-label';

interface Noted {
	readonly source: BriefingSource;
	readonly locale: Locale;
}

export interface SceneNotes {
	/** What each value rests on, then the sources by their numbers. */
	readonly notes: readonly SceneNote[];
	/** `[1]` of a value of a thing by the words of its row; `null`: it was counted by us, or is not disclosed. */
	readonly signOf: (thing: SceneThing, label: string) => string | null;
}

/** Where the figures of a scene, and what its tables name, come from and as of when. */
export function sceneNotes(scene: Scene, noted: Noted): SceneNotes {
	const { source, locale } = noted;
	const citations = createCitations(source.index.sources, locale);
	const signs = new Map<string, string>();
	const lines = [
		...figureLines(scene, noted, { citations, signs }),
		...enterpriseLines(scene, noted, citations),
		...(scene.blocks.includes('road') || scene.kind === 'road' ? roadLines(noted, citations) : [])
	];
	const plain = lines.map((text): SceneNote => ({ sign: null, text, url: null }));
	return {
		notes: [...plain, ...citations.list()],
		signOf: (thing, label) => signs.get(signKey(thing, label)) ?? null
	};
}

const signKey = (thing: SceneThing | null, label: string): string => JSON.stringify([thing?.kind, thing?.id, label]);

interface Group {
	readonly things: SceneThing[];
	readonly provenance: Figure['provenance'];
	readonly labels: readonly string[];
}

/** Figures from the same sources as of the same day in one line; what is not disclosed comes from nowhere. */
function figureLines(
	scene: Scene,
	noted: Noted,
	{ citations, signs }: { citations: Citations; signs: Map<string, string> }
): string[] {
	const { source, locale } = noted;
	const isOfOne = new Set(scene.figures.map(({ thing }) => JSON.stringify(thing))).size < 2;
	return groupFigures(scene, noted).map(({ things, provenance, labels }) => {
		const listed = labels.join(commaOf(locale));
		const names = things.map((thing) => thingName(thing, { source, locale })).join(commaOf(locale));
		const figures = isOfOne || names === '' ? listed : m.handout_figures_of({ thing: names, figures: listed });
		if (!provenance) return m.handout_counted({ figures, day: formatPartialDate(source.today, locale) });
		const numbers = citations.ofSources(provenance.sources);
		for (const thing of things)
			for (const label of labels) if (numbers !== '') signs.set(signKey(thing, label), numbers);
		return citedLine(figures, { numbers, asOf: provenance.asOf }, locale);
	});
}

/** Of each thing by what they rest on; things whose figures are alike in that are told together. */
function groupFigures({ figures }: Scene, { source, locale }: Noted): Group[] {
	const ofThings = new Map<string, { thing: SceneThing | null; provenance: Figure['provenance']; labels: string[] }>();
	for (const figure of figures) {
		if (figure.value === null) continue;
		const { thing, provenance } = figure;
		const key = JSON.stringify([thing, restsOn(provenance)]);
		const group = ofThings.get(key) ?? { thing, provenance, labels: [] };
		group.labels.push(figureLabel(figure, { index: source.index, locale }));
		ofThings.set(key, group);
	}
	const groups = new Map<string, Group>();
	for (const { thing, provenance, labels } of ofThings.values()) {
		const key = JSON.stringify([labels, restsOn(provenance)]);
		const group = groups.get(key) ?? { things: [], provenance, labels };
		if (thing) group.things.push(thing);
		groups.set(key, group);
	}
	return [...groups.values()];
}

const restsOn = (provenance: Figure['provenance']) => provenance && [provenance.sources, provenance.asOf];

function citedLine(
	figures: string,
	{ numbers, asOf }: { numbers: string; asOf: string | null },
	locale: Locale
): string {
	const date = asOf === null ? m.sheet_source_no_date() : m.footer_as_of({ date: formatPartialDate(asOf, locale) });
	return numbers === '' ? m.handout_uncited({ figures, date }) : m.handout_cited({ figures, numbers, date });
}

/** Enterprises that the words or tables of a scene name, by the sources of their records. */
function enterpriseLines({ thing, blocks }: Scene, { source, locale }: Noted, citations: Citations): string[] {
	const park = thing?.kind === 'park' && blocks.includes('neighbours') ? source.index.parks.get(thing.id) : undefined;
	const named = park
		? parkChains(park, source.index, source.table).flatMap(({ enterprises }) => enterprises)
		: thing?.kind === 'chain'
			? (standingOfChain(thing.id, source)?.summary.enterprises ?? [])
			: [];
	const sources = named.flatMap(({ provenance }) => provenance.sources);
	const dates = named.flatMap(({ provenance: { asOf } }) => asOf ?? []).toSorted();
	if (sources.length === 0) return [];
	return [
		citedLine(m.handout_enterprises(), { numbers: citations.ofSources(sources), asOf: dates.at(-1) ?? null }, locale)
	];
}

/** Rules and limits of the road ahead; what nobody gave a source for says so. */
function roadLines({ source: { roadmap }, locale }: Noted, citations: Citations): string[] {
	const rules = roadmap.rules.map(({ name, source, year }) =>
		source
			? citedLine(
					name[locale],
					{ numbers: citations.ofWords(source[locale]), asOf: year === null ? null : String(year) },
					locale
				)
			: m.brief_pair({ label: name[locale], value: m.rules_no_source() })
	);
	const limited = roadmap.procedures.filter(({ statutoryWorkingDays }) => statutoryWorkingDays !== null);
	const limits = [...new Set(limited.map(({ statutorySource }) => statutorySource))].map((words) => {
		const names = limited.filter(({ statutorySource }) => statutorySource === words).map(({ name }) => name[locale]);
		const label = m.handout_statutory({ procedures: names.join(commaOf(locale)) });
		return m.brief_pair({ label, value: words === null ? m.rules_no_source() : citations.ofWords(words) });
	});
	return [...rules, ...(limits.length > 0 ? [limits.join(semicolonOf(locale))] : [])];
}
