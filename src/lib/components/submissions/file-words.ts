import type { RowProblem } from '$lib/domain/exchange/submit/submission';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { rowFaultWord } from './row-fault';
import type { ValueSetting } from './value-words';

/** What a template says beside headings and values; to be asked for where its language is spoken. */
export const templateWords = (locale: Locale) => ({
	locale,
	sheet: m.template_sheet(),
	about: m.template_about(),
	lines: [m.template_line_fill(), m.template_line_empty(), m.template_line_source()],
	columns: [
		m.template_column_heading(),
		m.template_column_unit(),
		m.template_column_entry(),
		m.template_column_required(),
		m.template_column_words()
	] as const,
	required: m.template_required(),
	entries: {
		text: m.template_entry_text(),
		row: m.template_entry_text(),
		number: m.template_entry_number(),
		yesNo: m.template_entry_yes_no(),
		code: m.template_entry_code(),
		codes: m.template_entry_codes(),
		reference: m.template_entry_reference(),
		references: m.template_entry_references(),
		texts: m.template_entry_codes(),
		date: m.template_entry_date(),
		position: m.template_entry_position(),
		parts: m.template_entry_parts(),
		id: m.template_entry_id(),
		source: m.template_entry_source(),
		asOf: m.template_entry_date(),
		confidence: m.template_entry_code(),
		steward: m.template_entry_steward()
	}
});

/** What a file with comments says; to be asked for where its language is spoken. */
export const annotationWords = (setting: ValueSetting) => ({
	sheet: m.annotation_sheet(),
	columns: [
		m.annotation_column_line(),
		m.annotation_column_column(),
		m.annotation_column_value(),
		m.annotation_column_problem()
	] as const,
	text: (problem: RowProblem) => rowFaultWord(problem, setting)
});
