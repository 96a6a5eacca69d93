import { limitAmount, limitWord } from '../choose/portfolio-words';
import { type Locale, nameIn } from '$lib/domain/names';
import type { Criterion } from '$lib/domain/selection/criterion';
import type { Gate } from '$lib/domain/selection/gates/gate';
import type { Admission } from '$lib/domain/selection/gates/judge-gates';
import type { DecisionRecord, Judged, Override, RecordedProject } from '$lib/domain/selection/record/decision-record';
import type { MethodName, Spread } from '$lib/domain/selection/weighing/weighing';
import { m } from '$lib/paraglide/messages';
import { formatCount, formatNumber, formatPartialDate, formatPercent } from '$lib/ui/format';
import { amountWord } from '../amount-word';

/** A record to be told, and the language it is told in. */
export interface Telling {
	readonly record: DecisionRecord;
	readonly locale: Locale;
	/** The page that shows the decision. */
	readonly address: string;
}

export const METHOD_WORDS: Readonly<Record<MethodName, () => string>> = {
	value: m.record_method_value,
	topsis: m.method_topsis,
	vikor: m.method_vikor,
	promethee2: m.method_promethee2,
	copras: m.method_copras,
	wpm: m.method_wpm
};

export const ADMISSION_WORDS: Readonly<Record<Admission, () => string>> = {
	admitted: m.record_admission_admitted,
	undetermined: m.record_admission_undetermined,
	rejected: m.record_admission_rejected
};

const SPREAD_WORDS: Readonly<Record<Spread, () => string>> = {
	near: m.record_spread_near,
	order: m.record_spread_order,
	any: m.record_spread_any
};

/** What stands at the head of every form of a record: label and text. */
export function summaryOf({ record, locale, address }: Telling): (readonly [label: string, text: string])[] {
	const { territory, portfolio, madeOn, dataVersion, view, weighing, startingSet, samples, criteria } = record;
	const locked = criteria.filter(({ id }) => weighing.locked.includes(id)).map(({ name }) => name[locale]);
	return [
		[m.record_territory(), nameIn(territory.name, locale)],
		[m.record_portfolio(), portfolio.name[locale]],
		[m.record_made_on(), formatPartialDate(madeOn, locale)],
		[m.record_data_version(), m.record_data_version_value({ hash: dataVersion })],
		[m.record_filter(), view.filter.length > 0 ? view.filter.join('\n') : m.record_filter_none()],
		[m.record_projects(), countsWord(record, locale)],
		[m.record_method(), METHOD_WORDS[weighing.method]()],
		[m.record_weights_from(), startingSet ? startingSet[locale] : m.select_weights_equal()],
		[m.record_locked(), locked.join(', ') || m.record_none()],
		[m.record_limits(), limitsWord(weighing.limits, locale) || m.record_none()],
		[
			m.record_trials(),
			m.record_trials_value({
				samples: formatCount(samples, locale),
				// a seed is typed in again as it stands: no groups of digits
				seed: String(weighing.seed),
				spread: SPREAD_WORDS[weighing.spread]()
			})
		],
		[m.record_address(), address]
	];
}

/** What all chosen projects together may take; empty where nothing is limited. */
const limitsWord = (limits: DecisionRecord['weighing']['limits'], locale: Locale): string =>
	Object.entries(limits)
		.map(([id, amount]) => `${limitWord(id)} ≤ ${limitAmount(id, amount, locale)}`)
		.join('\n');

function countsWord({ projects }: DecisionRecord, locale: Locale): string {
	const count = (holds: (judged: Judged) => boolean) =>
		formatCount(projects.filter(({ judged }) => holds(judged)).length, locale);
	return m.record_projects_value({
		all: formatCount(projects.length, locale),
		admitted: count(({ admission }) => admission === 'admitted'),
		undetermined: count(({ admission }) => admission === 'undetermined'),
		rejected: count(({ admission }) => admission === 'rejected'),
		ranked: count(({ rank }) => rank !== null)
	});
}

export function thresholdWord(gate: Gate, locale: Locale, threshold: Gate['threshold'] = gate.threshold): string {
	if (threshold === null) return m.record_threshold_none();
	if (threshold === true) return m.record_threshold_true();
	if (typeof threshold !== 'number') return threshold.map((one) => amountWord(gate, one, locale)).join(' / ');
	return `${gate.comparator === 'atMost' ? '≤' : '≥'} ${amountWord(gate, threshold, locale)}`;
}

/** Who set a threshold. */
export function gateSourceWord(gate: Gate, { record, locale }: Telling): string {
	if (gate.id in record.weighing.thresholds) return m.record_gate_by_reader();
	const { sources, asOf } = gate.provenance;
	if (sources.length === 0) return gate.threshold === null ? '' : m.record_gate_unsourced();
	const outlets = sources.map((id) => record.sources.find((source) => source.id === id)?.outlet ?? id);
	return [outlets.join(', '), asOf && formatPartialDate(asOf, locale)].filter(Boolean).join(' · ');
}

/** How many projects of a record come to each verdict at a gate. */
export function verdictCounts({ projects }: DecisionRecord, gate: number) {
	const counts = { pass: 0, fail: 0, undetermined: 0, inactive: 0 };
	for (const { judged } of projects) counts[judged.verdicts[gate] ?? 'inactive']++;
	return counts;
}

/** Gates that a project fails, or those that are not known of it, with its amounts. */
export function gatesWord(
	project: RecordedProject,
	kind: 'fail' | 'undetermined',
	{ record, locale }: Telling
): string {
	return record.gates
		.flatMap((gate, place) => {
			if (project.judged.verdicts[place] !== kind) return [];
			const amount = project.gateAmounts[place] ?? null;
			return kind === 'fail' ? `${gate.name[locale]} (${amountWord(gate, amount, locale)})` : gate.name[locale];
		})
		.join(', ');
}

export function wantedWord({ wanted }: Pick<Override, 'wanted'>, locale: Locale): string {
	if (wanted.kind === 'rank') return m.record_override_rank({ rank: formatCount(wanted.rank, locale) });
	return wanted.kind === 'in' ? m.record_override_in() : m.record_override_out();
}

/** The rank of the method that was asked for; `null` where a project has none. */
export const shownRank = ({ judged }: RecordedProject, { weighing }: DecisionRecord): number | null =>
	weighing.method === 'value' ? judged.rank : judged.opinionRank;

export const pointsWord = (points: number, locale: Locale): string =>
	formatNumber(Math.round(points * 10) / 10, locale);

export function scoreWord({ worst, best }: Judged, locale: Locale): string {
	if (worst === null || best === null) return '';
	const [low, high] = [pointsWord(worst, locale), pointsWord(best, locale)];
	return best - worst > 0.05 ? m.select_interval({ worst: low, best: high }) : low;
}

export function bandWord({ band }: Judged, locale: Locale): string {
	if (!band) return '';
	const share = formatPercent(Math.round(band.share * 100) / 100, locale);
	const [from, to] = [formatCount(band.from, locale), formatCount(band.to, locale)];
	return band.from === band.to ? m.select_band_one({ from, share }) : m.select_band({ from, to, share });
}

/** The unit of amounts for the head of a column; `null` where they are told in words. */
export function unitWord(measured: Pick<Criterion | Gate, 'measure' | 'unit'>, locale: Locale): string | null {
	switch (measured.unit) {
		case 'yesNo':
		case 'grade':
		case 'step':
			return null;
		case 'share':
			return '%';
		case 'wanYuan':
			return m.record_unit_wan_yuan();
		default:
			return amountWord(measured, 0, locale).replace(/^0\s*/, '');
	}
}

/** Name and unit. */
export function columnHead(measured: Criterion | Gate, locale: Locale): string {
	const unit = unitWord(measured, locale);
	return unit ? `${measured.name[locale]} (${unit})` : measured.name[locale];
}
