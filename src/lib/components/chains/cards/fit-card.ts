import type { Chain } from '$lib/domain/chain/chain';
import { nameIn } from '$lib/domain/names';
import type { Portfolio } from '$lib/domain/project/project';
import type { Provenance } from '$lib/domain/provenance';
import { formatPartialDate } from '$lib/ui/format';
import type { FactRow } from '../../profile/fact-row';
import type { ProfileSetting } from '../../profile/setting';
import { m } from '$lib/paraglide/messages';
import { reasonsText } from '../reason-words';
import { textWidth, wrapText } from '../text-fit';
import type { CardPark, CardProject, Listed, OutreachCard } from './card';
import { askedOf, askedOfAll, distancesText, needsText, parkAbout, projectAbout } from './card-words';
import { evidenceGroups } from './evidence';
import { shareRoom } from './share-room';

/** What of a card one sheet has room for. */
export interface FittedCard {
	readonly evidence: Listed<FactRow>;
	readonly parks: Listed<CardPark>;
	readonly projects: Listed<CardProject>;
}

/**
 * Measures of the printed sheet in CSS pixels, 96 an inch: 186 × 276 mm, its text 9.5 on 12.4 pt. They are those of the
 * print rules of `CardSheet` and its parts; a journey measures that nothing is cut off.
 */
const SHEET = {
	width: 703,
	height: 1043,
	size: 12.7,
	line: 16.5,
	/** Heads of sections, rules and gaps, foot: what every card has. */
	frame: 378,
	/** Small print. */
	smallSize: 11,
	smallLine: 15
} as const;

/** Reasons are cut after as many lines. */
const MOST_REASON_LINES = 3;
/** Beside a line of evidence, a park and a project: what does not wrap. */
const MONEY_WIDTH = 100;
const VERDICT_WIDTH = 17;
/** Of the half line that a source may take below, in two columns. */
const SOURCE_HEIGHT = 8;
/** Gap, cells of confidence and number of the source, beside a date. */
const MARK_WIDTH = 64;

/** The evidence, parks and projects of a card, as many of each as one sheet of A4 can show. */
export function fitCard(
	card: OutreachCard,
	{ chain, portfolio, setting }: { chain: Chain; portfolio: Portfolio; setting: ProfileSetting }
): FittedCard {
	const groups = evidenceGroups(card, chain, setting);
	const shared = askedOfAll(card.parks.shown);
	const heights = [
		firstTwoTogether(card.parks.shown.map((park) => parkHeight(park, shared, setting))),
		card.projects.shown.map((project) => projectHeight(project, setting)),
		...groups.map((rows) => rows.map((row) => evidenceHeight(row, setting)))
	];
	const fixed = SHEET.frame + fixedHeight(card, portfolio, setting);
	const [parks = 0, projects = 0, ...shares] = shareRoom(heights, SHEET.height - fixed);
	const shownParks = parks === 0 ? 0 : Math.min(parks + 1, card.parks.shown.length);
	const shown = groups.flatMap((rows, place) => rows.slice(0, shares[place]));
	return {
		evidence: { shown, more: groups.flat().length - shown.length },
		parks: firstOf(card.parks, shownParks),
		projects: firstOf(card.projects, projects)
	};
}

/** One park is no choice: the second stands with the first. */
const firstTwoTogether = ([first, second, ...rest]: readonly number[]): number[] =>
	first === undefined ? [] : [first + (second ?? 0), ...rest];

const firstOf = <T>({ shown, more }: Listed<T>, count: number): Listed<T> => ({
	shown: shown.slice(0, count),
	more: more + shown.length - count
});

const linesOf = (text: string, width: number, size: number = SHEET.size): number =>
	wrapText(text, { width, size, most: 99 }).length;

/** Lines of the banner, the reasons, the neighbours and the notes on parks: texts that every card has, long or short. */
function fixedHeight(
	{ suppliers, consumers, reasons, override, parks }: OutreachCard,
	{ name, banner }: Portfolio,
	setting: ProfileSetting
) {
	const { locale, index } = setting;
	const small = (text: string) => linesOf(text, SHEET.width - 12, SHEET.smallSize) * SHEET.smallLine;
	const order = needsText(parks.shown[0]?.verdicts.map(({ key }) => key) ?? [], locale);
	const beside = [suppliers, consumers].map((others) => {
		const names = others.flatMap(({ link }) => index.links.get(link)?.link.name ?? []);
		const widths = names.map((one) => textWidth(nameIn(one, locale), SHEET.size) + 130);
		return Math.ceil(widths.reduce((sum, width) => sum + width, 1) / (SHEET.width - 110));
	});
	const lines =
		(override
			? MOST_REASON_LINES
			: Math.min(MOST_REASON_LINES, linesOf(reasonsText(reasons, locale), SHEET.width - 110))) +
		beside.reduce((sum, count) => sum + count, 0) +
		linesOf(m.card_ask_all({ needs: needsText(askedOfAll(parks.shown), locale) }), SHEET.width);
	return (
		lines * SHEET.line +
		small(`${name[locale]} ${banner[locale]} ${m.card_as_of({ date: '2000–2000' })}`) +
		small(`${m.card_marks_key({ needs: order })} ${m.card_parks_note()}`)
	);
}

/** Of a text and a mark behind it, which is not parted. */
function linesWithMark(text: string, markWidth: number, width: number): number {
	const digits = Math.round(markWidth / textWidth('0', SHEET.size));
	return linesOf(`${text} ${'0'.repeat(digits)}`, width);
}

/** How wide the mark of a source is, and how high what it adds to the list of sources. */
function markSize(provenance: Provenance | null, { locale }: ProfileSetting): { width: number; height: number } {
	const date = provenance?.asOf == null ? m.undated() : formatPartialDate(provenance.asOf, locale);
	return {
		width: MARK_WIDTH + textWidth(date, SHEET.size),
		height: SOURCE_HEIGHT * (provenance?.sources.length ?? 0)
	};
}

function evidenceHeight({ label, parts, note, provenance }: FactRow, setting: ProfileSetting): number {
	const mark = markSize(provenance, setting);
	const text = [`${label}: ${parts.map((part) => part.text).join(' · ')}`, note?.text ?? ''].join(' ');
	return Math.min(2, linesOf(text, SHEET.width - mark.width)) * SHEET.line + 5 + mark.height;
}

function parkHeight(line: CardPark, shared: readonly string[], setting: ProfileSetting): number {
	const { locale, index } = setting;
	const park = index.parks.get(line.park);
	const mark = markSize(park?.provenance ?? null, setting);
	const asked = askedOf(line).filter((key) => !shared.includes(key));
	const answer = textWidth(line.answer === 'host' ? m.chain_host() : m.chain_ask(), SHEET.size) + 34;
	const room = SHEET.width - 20 - answer - VERDICT_WIDTH * line.verdicts.length;
	const head = park ? `${nameIn(park.name, locale)} ${parkAbout(park, setting)}` : line.park;
	const more = [
		distancesText(line.distances, locale),
		...(asked.length ? [m.card_ask_park({ needs: needsText(asked, locale) })] : [])
	];
	const lines = linesWithMark(head, mark.width, room) + linesOf(more.join(' · '), SHEET.width - 24);
	return lines * SHEET.line + 7 + mark.height;
}

function projectHeight(project: CardProject, setting: ProfileSetting): number {
	const mark = markSize(project.provenance, setting);
	const head = `${nameIn(project.name, setting.locale)} ${projectAbout(project, setting)}`;
	const lines = linesWithMark(head, mark.width, SHEET.width - 20 - MONEY_WIDTH);
	return Math.min(2, lines) * SHEET.line + 5 + mark.height;
}
