import { type Handout, composeHandout, type HandoutOrder } from '$lib/components/briefing/handout/compose-handout';
import { writeBriefing } from '$lib/components/briefing/write-briefing';
import type { Audience } from '../../src/lib/domain/briefing/audience.ts';
import type { Briefing, SceneThing } from '../../src/lib/domain/briefing/briefing.ts';
import type { BriefingOrigin } from '../../src/lib/domain/briefing/outline.ts';
import type { BriefingPack } from '../../src/lib/domain/briefing/pack.ts';
import { makePack } from '../../src/lib/domain/briefing/make-pack.ts';
import { openRecords, type BriefingRecords } from '../../src/lib/domain/briefing/source.ts';
import { parseView } from '../../src/lib/domain/explore/view.ts';
import { LOCALES, type Locale } from '../../src/lib/domain/names.ts';
import type { DrawnGroup, DrawnMark, DrawnText, Drawing } from '../../src/lib/domain/sheet/drawing.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';

export type Records = Omit<BriefingRecords, 'entries'>;

/** Invented parks of a portfolio, or real ones where it has none. */
export function someParks({ catalogue }: Records, portfolio: string, count: number): SceneThing[] {
	const own = catalogue.parks.filter((park) => park.portfolio === portfolio);
	const parks = own.length > 0 ? own : catalogue.parks.filter((park) => park.portfolio === null);
	return parks.slice(0, count).map(({ id }) => ({ kind: 'park', id }));
}

export interface Told {
	readonly portfolio?: string;
	readonly audience?: Audience;
	readonly undisclosed?: 'omit' | 'say';
}

/** A briefing of some records, in all languages. */
export function briefingOf(
	records: Records,
	origin: BriefingOrigin,
	{ portfolio = 'demonstration', audience = 'investor', undisclosed = 'omit' }: Told = {}
): Promise<Briefing> {
	const source = openRecords({ ...records, entries: [] }, portfolio);
	const { view } = parseView(new URLSearchParams({ p: portfolio }), source.catalogue);
	return writeBriefing({ origin, view, audience, undisclosed, locales: LOCALES }, source, (locale, say) =>
		inLanguage(locale, say)
	);
}

export const packOf = (briefing: Briefing, records: Records, audience: Audience = briefing.audience): BriefingPack =>
	makePack(briefing, records, { audience, entriesOf: () => [] });

const USUAL = {
	paper: 'a4',
	isLandscape: true,
	scheme: 'light',
	origin: 'https://hetu.example',
	withSpeakerNotes: false,
	notes: 'printed'
} as const;

/** A handout and all its pages. */
export function handoutOf(
	pack: BriefingPack,
	locale: Locale,
	on: Partial<HandoutOrder> = {}
): Promise<{ handout: Handout; pages: Drawing[] }> {
	return inLanguage(locale, () => {
		const handout = composeHandout({ ...USUAL, ...on, pack, locale });
		return { handout, pages: [...handout.pages()].map(({ drawing }) => drawing) };
	});
}

export const textsOf = (marks: readonly DrawnMark[]): DrawnText[] =>
	marks.flatMap((mark) => (mark.kind === 'group' ? textsOf(mark.marks) : mark.kind === 'text' ? [mark] : []));

/** All that is written, without blanks: lines and cells are parted anywhere. */
export const writtenOn = (marks: readonly DrawnMark[]): string =>
	textsOf(marks)
		.map(({ text }) => text)
		.join('')
		.replaceAll(/\s/g, '');

export const groupsOf = (marks: readonly DrawnMark[], name: string): DrawnGroup[] =>
	marks.flatMap((mark) => (mark.kind !== 'group' ? [] : mark.name === name ? [mark] : groupsOf(mark.marks, name)));
