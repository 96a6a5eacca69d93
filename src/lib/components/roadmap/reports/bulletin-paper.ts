import { nameIn } from '$lib/domain/names';
import { dateOf } from '$lib/domain/roadmap/day';
import { type Bulletin, type BulletinDivision, makeBulletin } from '$lib/domain/roadmap/report/bulletin';
import { type Rate, RATE_FORMULAS, type RateName, RATES } from '$lib/domain/roadmap/rates';
import type { Paper, PaperBlock, PaperCell } from '$lib/domain/selection/record/document';
import { m } from '$lib/paraglide/messages';
import { formatCount, formatMoney, formatPercent } from '$lib/ui/format';
import { dayWord, RATE_WORDS } from '../roadmap-words';
import {
	divisionWord,
	edgesOf,
	faultWord,
	nextWord,
	projectWord,
	summaryOf,
	type Telling,
	unitWord
} from './report-words';

/** Projects that a bulletin lists by name. */
const MOST_LAGGARDS = 30;

/** A bulletin in the form that bureaus send one in, with slots for what only they can say. */
export function bulletinPaper(telling: Telling): Paper {
	const { facts, locale } = telling;
	const bulletin = makeBulletin(facts.projects, facts.basis);
	const title = m.report_bulletin_title({ territory: placeWord(telling) });
	const lead = m.report_bulletin_lead({
		day: dayWord(facts.basis.asOf, locale),
		shown: formatCount(bulletin.projects, locale)
	});
	return {
		...edgesOf(title, telling),
		isUntitled: true,
		blocks: [
			{ kind: 'number', text: m.report_bulletin_number({ year: String(dateOf(facts.basis.asOf).year) }) },
			{ kind: 'title', text: title },
			{ kind: 'body', text: m.report_bulletin_to(), isFlush: true },
			{ kind: 'body', text: lead },
			{ kind: 'heading', text: m.report_section_overall() },
			...RATES.map((name): PaperBlock => ({ kind: 'body', text: rateLine(name, bulletin.rates[name], telling) })),
			{ kind: 'heading', text: m.report_section_rates() },
			rateTable(bulletin, telling),
			{ kind: 'note', text: `${m.report_ranking_note()} ${m.report_behind_note()}` },
			{ kind: 'heading', text: m.report_section_readiness() },
			...readinessBlocks(bulletin, telling),
			{ kind: 'heading', text: m.report_section_behind() },
			...laggardBlocks(bulletin, telling),
			{ kind: 'heading', text: m.report_section_demands() },
			{ kind: 'body', text: m.report_slot() },
			{ kind: 'facts', facts: summaryOf(telling) },
			{ kind: 'signatures', names: [m.report_issued_by()], date: m.record_date() }
		]
	};
}

function placeWord(telling: Telling): string {
	const { scope, territory } = telling.facts;
	return scope.division === null ? nameIn(territory.name, telling.locale) : divisionWord(scope.division, telling);
}

function rateLine(name: RateName, rate: Rate, { locale }: Telling): string {
	if (rate.share === null) return m.report_rate_none({ rate: RATE_WORDS[name]() });
	const isMoney = RATE_FORMULAS[name].unit === 'wanYuan';
	const amount = (value: number) => (isMoney ? formatMoney(value, locale) : formatCount(value, locale));
	const counted = {
		rate: RATE_WORDS[name](),
		share: percentWord(rate.share, locale),
		done: amount(rate.numerator),
		whole: amount(rate.denominator)
	};
	if (rate.notCounted === 0) return m.report_rate_line_whole(counted);
	return m.report_rate_line({ ...counted, missing: formatCount(rate.notCounted, locale) });
}

/** Tenths of a percent are enough for a bulletin. */
const percentWord = (share: number, locale: Telling['locale']): string =>
	formatPercent(Math.round(share * 1000) / 1000, locale);

function rateTable({ divisions }: Bulletin, telling: Telling): PaperBlock {
	const { locale } = telling;
	const rateCell = ({ rates, ranks }: BulletinDivision, name: RateName): PaperCell => {
		const { share } = rates[name];
		if (share === null) return { text: '—', tone: 'muted' };
		return { text: `${percentWord(share, locale)} (${formatCount(ranks[name] ?? 0, locale)})` };
	};
	return {
		kind: 'table',
		columns: [
			{ head: m.report_column_place(), share: 0.07, align: 'right' },
			{ head: m.report_column_division(), share: 0.17 },
			{ head: m.report_projects(), share: 0.09, align: 'right' },
			...RATES.map((name) => ({ head: RATE_WORDS[name](), share: 0.145, align: 'right' as const })),
			{ head: m.report_column_behind(), share: 0.09, align: 'right' }
		],
		rows: divisions.map((one, place): PaperCell[] => [
			{ text: one.division === null ? '' : formatCount(place + 1, locale) },
			{ text: divisionWord(one.division, telling) },
			{ text: formatCount(one.projects, locale) },
			...RATES.map((name) => rateCell(one, name)),
			{ text: formatCount(one.behind, locale), ...(one.behind > 0 && { tone: 'mark' }) }
		])
	};
}

function readinessBlocks({ readiness }: Bulletin, telling: Telling): PaperBlock[] {
	const { locale } = telling;
	return readiness.flatMap(({ rule, divisions }): PaperBlock[] => {
		const asked = divisions.filter(({ of }) => of > 0);
		const sum = (field: 'willMeet' | 'of') => asked.reduce((all, one) => all + one[field], 0);
		const ready =
			asked.length === 0
				? m.report_nobody_asked()
				: m.roadmap_make_it({ ready: formatCount(sum('willMeet'), locale), all: formatCount(sum('of'), locale) });
		const told = { rule: rule.text[locale], ready };
		const text = rule.source
			? m.report_rule_line({ ...told, source: rule.source[locale] })
			: m.report_rule_unsourced(told);
		if (asked.length === 0) return [{ kind: 'body', text }];
		return [
			{ kind: 'body', text },
			{
				kind: 'table',
				columns: [
					{ head: m.report_column_division(), share: 0.32 },
					...[
						m.report_column_asked(),
						m.roadmap_column_meet(),
						m.roadmap_column_miss(),
						m.roadmap_column_not_known()
					].map((head) => ({ head, share: 0.17, align: 'right' as const }))
				],
				rows: asked.map((one): PaperCell[] => [
					{ text: divisionWord(one.division, telling) },
					{ text: formatCount(one.of, locale) },
					{ text: formatCount(one.willMeet, locale) },
					{ text: formatCount(one.willMiss, locale), ...(one.willMiss > 0 && { tone: 'mark' }) },
					{ text: formatCount(one.notKnown, locale), tone: 'muted' }
				])
			}
		];
	});
}

function laggardBlocks({ laggards }: Bulletin, telling: Telling): PaperBlock[] {
	const { facts, locale } = telling;
	if (laggards.length === 0)
		return [{ kind: 'body', text: m.report_laggards_none({ day: dayWord(facts.basis.asOf, locale) }) }];
	const listed = laggards.slice(0, MOST_LAGGARDS);
	return [
		{
			kind: 'body',
			text: m.report_laggards_note({
				all: formatCount(laggards.length, locale),
				shown: formatCount(listed.length, locale)
			})
		},
		{
			kind: 'table',
			columns: [
				{ head: m.record_project(), share: 0.25 },
				{ head: m.report_column_division(), share: 0.14 },
				{ head: m.report_menu_unit(), share: 0.15 },
				{ head: m.report_column_wrong_short(), share: 0.21 },
				{ head: m.report_column_days(), share: 0.09, align: 'right' },
				{ head: m.report_column_next_step(), share: 0.16 }
			],
			rows: listed.map(({ reported, reason, days }): PaperCell[] => [
				{ text: projectWord(reported, locale) },
				{ text: divisionWord(reported.followed.division, telling) },
				{ text: unitWord(reported.delivery.unit) },
				{ text: faultWord(reason, telling) },
				{ text: days === null ? '—' : formatCount(days, locale) },
				{ text: reported.next ? nextWord(reported.next, telling) : '' }
			])
		}
	];
}
