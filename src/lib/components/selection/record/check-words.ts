import type { Locale } from '$lib/domain/names';
import type { Move } from '$lib/domain/selection/record/compare-data';
import type { DecisionRecord, Judged } from '$lib/domain/selection/record/decision-record';
import type { Difference } from '$lib/domain/selection/record/differences';
import { RECORD_SHEET, type RowProblem } from '$lib/domain/selection/record/record-rows';
import { m } from '$lib/paraglide/messages';
import type { Refusal } from '$lib/state/record-reader.worker';
import { formatCount } from '$lib/ui/format';
import { amountWord } from '../amount-word';
import { thresholdWord } from './record-words';

const REFUSAL_WORDS: Readonly<Record<Refusal, (given: { name: string; sheet: string }) => string>> = {
	'too-large': m.record_refused_too_large,
	'not-workbook': m.record_refused_not_workbook,
	'no-sheet': m.record_refused_no_sheet,
	'not-read': m.record_refused_not_read
};

/** Why a file is no record. */
export const refusalWord = (reason: Refusal, name: string): string =>
	REFUSAL_WORDS[reason]({ name, sheet: RECORD_SHEET });

/** Characters of a damaged value that are shown. */
const MOST_SHOWN = 40;

/** What is wrong with a value of the sheet, and where. */
export function problemWord({ code, row, field, value }: RowProblem, locale: Locale): string {
	if (code === 'no-record' || code === 'other-form') return m.record_damaged_form({ sheet: RECORD_SHEET });
	if (row === null) return m.record_damaged_whole({ field });
	const written = value === null || value === undefined || value === '' ? m.record_damaged_empty() : String(value);
	return m.record_damaged_line({ row: formatCount(row, locale), field, value: written.slice(0, MOST_SHOWN) });
}

const FIELD_WORDS: Readonly<Record<keyof Judged, () => string>> = {
	admission: m.record_admission,
	verdicts: m.record_gate,
	worst: m.record_score_worst,
	best: m.record_score_best,
	missingShare: m.record_missing,
	rank: m.record_rank,
	opinionRank: m.record_rank,
	band: m.record_band
};

/** The name of what differs; a gate by its own. */
export const differenceWord = ({ field, gate }: Difference, { gates }: DecisionRecord, locale: Locale): string =>
	(gate === null ? undefined : gates[gate]?.name[locale]) ?? FIELD_WORDS[field]();

const KIND_WORDS = {
	'project-new': m.record_moved_project_new,
	'project-gone': m.record_moved_project_gone,
	'criterion-new': m.record_moved_criterion_new,
	'criterion-gone': m.record_moved_criterion_gone,
	'criterion-changed': m.record_moved_criterion_changed,
	'gate-new': m.record_moved_gate_new,
	'gate-gone': m.record_moved_gate_gone,
	'gate-changed': m.record_moved_gate_changed
} as const;

/** An input that moved, as a line of a table. `nameOf`: a project's name by its id. */
export function moveLine(
	move: Move,
	nameOf: (project: string) => string,
	locale: Locale
): { readonly what: string; readonly input: string; readonly before: string; readonly after: string } {
	switch (move.kind) {
		case 'amount':
			return {
				what: nameOf(move.project),
				input: move.measured.name[locale],
				before: amountWord(move.measured, move.before, locale),
				after: amountWord(move.measured, move.after, locale)
			};
		case 'threshold':
			return {
				what: m.record_threshold(),
				input: move.gate.name[locale],
				before: thresholdWord(move.gate, locale, move.before),
				after: thresholdWord(move.gate, locale, move.after)
			};
		case 'project-new':
		case 'project-gone':
			return { what: nameOf(move.project), input: KIND_WORDS[move.kind](), before: '', after: '' };
		case 'criterion-new':
		case 'criterion-gone':
		case 'criterion-changed':
			return { what: move.criterion.name[locale], input: KIND_WORDS[move.kind](), before: '', after: '' };
		case 'gate-new':
		case 'gate-gone':
		case 'gate-changed':
			return { what: move.gate.name[locale], input: KIND_WORDS[move.kind](), before: '', after: '' };
	}
}
