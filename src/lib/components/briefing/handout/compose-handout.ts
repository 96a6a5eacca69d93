import type { LaidScene } from '$lib/domain/briefing/handout/layout-scene';
import { layoutScene } from '$lib/domain/briefing/handout/layout-scene';
import type { BriefingPack } from '$lib/domain/briefing/pack';
import { openRecords } from '$lib/domain/briefing/source';
import type { Locale } from '$lib/domain/names';
import { sheetReader } from '$lib/domain/sheet/sheet-facts';
import type { SheetWords } from '$lib/domain/sheet/sheet';
import { m } from '$lib/paraglide/messages';
import type { DeckPage } from '../../sheet/sheet-deck';
import { type ComposedScene, composeScene, type ScenePaper, textIn } from './compose-scene';

export interface HandoutOrder extends ScenePaper {
	/** What its audience may have and no more: nothing is taken out here. */
	readonly pack: BriefingPack;
	readonly locale: Locale;
}

export interface HandoutPage extends DeckPage {
	/** Of the scene it belongs to, counted from 0. */
	readonly scene: number;
}

/** A briefing on paper: its scenes in their order, each on as many pages as it takes. */
export interface Handout {
	readonly title: string;
	/** Of the whole: title of the briefing, banner, review line, sources. */
	readonly words: SheetWords;
	readonly locale: Locale;
	/** `2026-11-24` */
	readonly madeOn: string;
	readonly total: number;
	/** The page, counted from 0, on which each scene begins. */
	readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
	/** Each drawn when it is asked for. */
	readonly pages: () => Generator<HandoutPage>;
}

interface LaidOut extends ComposedScene {
	readonly laid: LaidScene;
	readonly before: number;
}

/** @throws where the briefing has no scene, or the pack lacks its portfolio */
export function composeHandout({ pack, locale, ...on }: HandoutOrder): Handout {
	const { briefing } = pack;
	const source = openRecords(pack, briefing.portfolio);
	const readFacts = sheetReader(source);
	let total = 0;
	const scenes = briefing.scenes.map((scene): LaidOut => {
		const composed = composeScene(scene, { briefing, source, readFacts, locale, on });
		const laid = layoutScene(composed.content);
		const before = total;
		total += laid.pages;
		return { ...composed, laid, before };
	});
	const [first] = scenes;
	if (!first) throw new Error('a briefing without scenes');
	const title = textIn(briefing.title, briefing, locale);
	return {
		title,
		words: { ...first.content.sheet.words, title, subtitle: null, address: null },
		locale,
		madeOn: pack.madeOn,
		total,
		bookmarks: scenes.map((scene) => ({ title: scene.title, page: scene.before })),
		pages: () => pagesOf(scenes, total)
	};
}

function* pagesOf(scenes: readonly LaidOut[], total: number): Generator<HandoutPage> {
	for (const [scene, { content, laid, before, aside }] of scenes.entries())
		for (let page = 0; page < laid.pages; page++) {
			const words = m.sheet_page({ page: String(before + page + 1), pages: String(total) });
			yield { scene, drawing: laid.draw(page, words), words: { ...content.sheet.words, page: words }, aside };
		}
}
