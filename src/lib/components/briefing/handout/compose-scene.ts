import type { Scheme } from '$lib/domain/cartography/palette';
import type { Briefing, Scene } from '$lib/domain/briefing/briefing';
import { cameraBox } from '$lib/domain/briefing/handout/camera-box';
import type { SceneContent, ScenePart } from '$lib/domain/briefing/handout/scene-content';
import { readLightText } from '$lib/domain/briefing/light-text';
import type { BriefingSource } from '$lib/domain/briefing/source';
import { parseView, type View } from '$lib/domain/explore/view';
import type { Locale, Text } from '$lib/domain/names';
import type { PaperName } from '$lib/domain/sheet/paper-size';
import type { SheetChart, SheetContent, SheetTable } from '$lib/domain/sheet/sheet';
import type { SheetFacts } from '$lib/domain/sheet/sheet-facts';
import { DEFAULT_SPEC, type SheetSpec } from '$lib/domain/sheet/spec';
import { m } from '$lib/paraglide/messages';
import { composeSheet } from '../../sheet/compose-sheet';
import { viewPage } from '../../view-page';
import { itineraryTable } from '../itinerary/itinerary-table';
import { visitMap } from '../itinerary/visit-map';
import { sceneBlocks } from '../scene-blocks';
import { citedTable } from './cited-table';
import { litPlaces } from './lit-places';
import { type SceneNotes, sceneNotes } from './scene-notes';

export interface ScenePaper {
	readonly paper: Exclude<PaperName, 'custom'>;
	readonly isLandscape: boolean;
	readonly scheme: Scheme;
	/** Where the views can be opened, `https://…`; `null`: no address is printed. */
	readonly origin: string | null;
	/** What the speaker alone is to know is printed too. */
	readonly withSpeakerNotes: boolean;
	/** Notes on the page, or beside it for whoever holds the file. */
	readonly notes: 'printed' | 'aside';
}

export interface SceneOf {
	readonly briefing: Briefing;
	readonly source: BriefingSource;
	readonly readFacts: (view: View, isRanked: boolean) => SheetFacts;
	readonly locale: Locale;
	readonly on: ScenePaper;
}

export interface ComposedScene {
	readonly content: SceneContent;
	readonly title: string;
	/** What does not stand on its pages: a line each. */
	readonly aside: readonly string[];
}

/** All that the pages of a scene say and show, in the reader's language. */
export function composeScene(scene: Scene, given: SceneOf): ComposedScene {
	const { briefing, locale, on } = given;
	const title = textIn(scene.title, briefing, locale);
	const notes = sceneNotes(scene, given);
	const speaker = on.withSpeakerNotes && briefing.audience === 'staff' ? textIn(scene.notes, briefing, locale) : '';
	const isPrinted = on.notes === 'printed';
	const isVisit = scene.kind === 'visit' || scene.blocks.includes('visit');
	const lit = litPlaces(scene, given);
	const sheet = sheetOf(scene, { ...given, title });
	const visit = isVisit && briefing.itinerary ? visitMap(briefing.itinerary, given.source.index, locale) : null;
	const stops = visit?.stops ?? lit.stops;
	return {
		title,
		aside: isPrinted ? [] : asideOf(speaker, notes),
		content: {
			sheet: {
				...sheet,
				...(visit?.box && { fit: visit.box }),
				// what is lit up has its ring already
				map: { ...sheet.map, route: stops, ...(stops.length > 0 && { selected: null }) },
				words: { ...sheet.words, classOf: (one) => visit?.classOf(one) ?? sheet.words.classOf(one) }
			},
			isMapped: scene.kind !== 'contact' || stops.length > 0,
			places: visit ? [] : lit.places,
			placesTitle: m.handout_places(),
			parts: partsOf(scene, { ...given, notes, speaker: isPrinted ? speaker : '' }),
			furtherTitle: m.handout_further({ title })
		}
	};
}

/** A text in the reader's language, else in the first of the briefing's own: what is told in none of them is not lost. */
export const textIn = (text: Text, { locales }: Pick<Briefing, 'locales'>, locale: Locale): string =>
	text[locale] || locales.map((other) => text[other]).find((words) => words !== '') || '';

const asideOf = (speaker: string, { notes }: SceneNotes): string[] => [
	...(speaker === '' ? [] : [m.handout_speaker(), speaker]),
	...notes.map(({ sign, text, url }) => [sign, text, url].filter((part) => part !== null).join(' '))
];

function sheetOf(
	scene: Scene,
	{ briefing, source, readFacts, locale, on, title }: SceneOf & { title: string }
): SheetContent {
	const { catalogue } = source;
	const { view } = parseView(new URLSearchParams(scene.view), catalogue);
	const spec: SheetSpec = {
		...DEFAULT_SPEC,
		paper: on.paper,
		isLandscape: on.isLandscape,
		scheme: on.scheme,
		// on a slide there is not the room for all
		parts: DEFAULT_SPEC.parts.filter((part) => part !== 'locator' || on.paper !== '16x9'),
		blocks: []
	};
	const sheet = composeSheet({
		view,
		spec,
		facts: readFacts(view, false),
		locale,
		address: on.origin === null ? null : viewPage(view, { catalogue, locale, origin: on.origin }),
		logo: null,
		subject: title,
		fit: cameraBox(scene.camera)
	});
	const subtitle = [textIn(briefing.title, briefing, locale), sheet.words.subtitle].filter((part) => part).join(' · ');
	return { ...sheet, words: { ...sheet.words, subtitle } };
}

/** A comparison is read across; the letters of a slide are too large for four columns in a third of it. */
const isWideBlock = (block: SheetTable | SheetChart, paper: ScenePaper['paper']): boolean =>
	block.name === 'comparison' || (block.kind === 'table' && block.columns.length > 3 && paper === '16x9');

function partsOf(
	scene: Scene,
	{ briefing, source, locale, on, notes, speaker }: SceneOf & { notes: SceneNotes; speaker: string }
): ScenePart[] {
	const { audience, undisclosed, itinerary } = briefing;
	const blocks = sceneBlocks(scene, { source, locale, audience, undisclosed, itinerary: null }).map(
		(block): ScenePart => ({
			kind: 'block',
			block: block.kind === 'table' ? citedTable(block, scene, notes) : block,
			isWide: isWideBlock(block, on.paper)
		})
	);
	const isWide = (part: ScenePart) => part.kind === 'block' && part.isWide;
	const isVisit = scene.kind === 'visit' || scene.blocks.includes('visit');
	return [
		textPart(null, textIn(scene.text, briefing, locale)),
		...blocks.filter((part) => !isWide(part)),
		textPart(m.handout_speaker(), speaker),
		on.notes === 'printed' && notes.notes.length > 0
			? ({ kind: 'notes', title: m.handout_sources(), notes: notes.notes } as const)
			: null,
		...blocks.filter(isWide),
		isVisit && itinerary
			? ({ kind: 'block', block: itineraryTable(itinerary, source.index, locale), isWide: true } as const)
			: null
	].filter((part) => part !== null);
}

const textPart = (title: string | null, text: string): ScenePart | null =>
	text.trim() === '' ? null : { kind: 'text', title, blocks: readLightText(text) };
