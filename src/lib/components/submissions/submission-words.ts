import type { SubmittedKind, UploadProblem } from '$lib/domain/exchange/submit/submission';
import type { ReferenceSystem, RowProblem, UploadFormat } from '$lib/domain/exchange/submit/submission';
import { type Locale, nameIn } from '$lib/domain/names';
import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { ChangeReason } from '$lib/domain/roadmap/stage-transitions';
import type {
	LikelySame,
	OpenElsewhere,
	RowState,
	SendFault,
	Submission,
	SubmissionState
} from '$lib/domain/submission/submission';
import { m } from '$lib/paraglide/messages';
import { semicolonOf } from '$lib/ui/format';
import { whyWords } from '../roadmap/keep/keep-words';
import type { Words } from '../words';

export const SUBMITTED_KIND_WORDS: Words<SubmittedKind> = {
	project: m.submission_kind_project,
	park: m.submission_kind_park,
	site: m.submission_kind_site,
	enterprise: m.submission_kind_enterprise,
	division: m.submission_kind_division
};

export const SUBMISSION_STATE_WORDS: Words<SubmissionState> = {
	draft: m.submission_state_draft,
	submitted: m.submission_state_submitted,
	judged: m.submission_state_judged,
	withdrawn: m.submission_state_withdrawn
};

export const ROW_VIEW_WORDS = {
	all: m.submission_view_all,
	open: m.submission_view_open,
	new: m.submission_view_new,
	changed: m.submission_view_changed,
	unchanged: m.submission_view_unchanged,
	gone: m.submission_view_gone,
	faulty: m.submission_view_faulty,
	likelySame: m.submission_view_likelySame,
	accepted: m.submission_view_accepted,
	asked: m.submission_view_asked,
	refused: m.submission_view_refused
};

export const ROW_STATE_WORDS: Words<Exclude<RowState, 'open'>> = {
	accepted: m.submission_view_accepted,
	asked: m.submission_view_asked,
	refused: m.submission_view_refused
};

export const FORMAT_WORDS: Readonly<Record<UploadFormat, string>> = {
	xlsx: 'XLSX',
	csv: 'CSV',
	geojson: 'GeoJSON',
	gpkg: 'GeoPackage',
	shapefile: 'Shapefile',
	kml: 'KML'
};

export const SYSTEM_WORDS: Words<ReferenceSystem['system']> = {
	wgs84: m.submission_system_wgs84,
	cgcs2000: m.submission_system_cgcs2000,
	gcj02: m.submission_system_gcj02,
	bd09: m.submission_system_bd09,
	gk3: m.submission_system_gk3,
	gk6: m.submission_system_gk6
};

const REFUSED_WORDS: Readonly<Record<UploadProblem['code'], (met: { value: string }) => string>> = {
	'unknown-format': m.submission_refused_unknown_format,
	'not-what-it-says': m.submission_refused_not_what_it_says,
	'too-large': m.submission_refused_too_large,
	'too-many-rows': m.submission_refused_too_many_rows,
	'too-deep': m.submission_refused_too_deep,
	'unsafe-path': m.submission_refused_unsafe_path,
	'unsafe-xml': m.submission_refused_unsafe_xml,
	'broken-file': m.submission_refused_broken_file,
	'unknown-encoding': m.submission_refused_unknown_encoding,
	'no-table': () => m.submission_refused_no_table(),
	'too-heavy': () => m.submission_refused_too_heavy(),
	'reader-broke': () => m.submission_refused_reader_broke()
};

/** Why a file was refused as a whole. */
export function refusedWord({ code, value }: NonNullable<Submission['problem']>): string {
	const found = Object.hasOwn(REFUSED_WORDS, code) ? REFUSED_WORDS[code as UploadProblem['code']] : undefined;
	return (found ?? m.submission_refused_broken_file)({ value: value || '—' });
}

const PROBLEM_WORDS: Words<RowProblem['code']> = {
	'not-a-number': m.submission_problem_not_a_number,
	'out-of-range': m.submission_problem_out_of_range,
	'not-whole': m.submission_problem_not_whole,
	'not-a-date': m.submission_problem_not_a_date,
	'not-yes-no': m.submission_problem_not_yes_no,
	'unknown-word': m.submission_problem_unknown_word,
	'unknown-reference': m.submission_problem_unknown_reference,
	'ambiguous-reference': m.submission_problem_ambiguous_reference,
	'link-of-other-chain': m.submission_problem_link_of_other_chain,
	'missing-value': m.submission_problem_missing_value,
	'bad-id': m.submission_problem_bad_id,
	'duplicate-row': m.submission_problem_duplicate_row,
	'bad-geometry': m.submission_problem_bad_geometry,
	'outside-territory': m.submission_problem_outside_territory,
	'outside-division': m.submission_problem_outside_division,
	'text-too-long': m.submission_problem_text_too_long
};

/** What is wrong with a value of a row, what was expected and what was met. */
export function problemWord({ code, value }: Pick<RowProblem, 'code' | 'value'>): string {
	const isMet = typeof value === 'string' && value !== '' && code !== 'missing-value';
	return PROBLEM_WORDS[code]() + (isMet ? m.submission_problem_found({ value }) : '');
}

export const SEND_FAULT_WORDS: Words<SendFault> = {
	'not-read': m.submission_send_fault_not_read,
	'no-rows': m.submission_send_fault_no_rows,
	'undeclared-system': m.submission_send_fault_undeclared_system,
	'no-statement': m.submission_send_fault_no_statement
};

const LIKELY_WORDS: Words<LikelySame['reasons'][number]> = {
	name: m.submission_likely_name,
	investor: m.submission_likely_investor,
	investment: m.submission_likely_investment,
	position: m.submission_likely_position
};
export const likelyWord = ({ name, reasons }: LikelySame, locale: Locale): string =>
	m.submission_likely({ name, reasons: reasons.map((reason) => LIKELY_WORDS[reason]()).join(semicolonOf(locale)) });

/** A row that is open elsewhere; what speaks for it is told to whoever judges. */
export function elsewhereWord({ division, name, told }: OpenElsewhere, catalogue: Catalogue, locale: Locale): string {
	const place = divisionWord(division, catalogue, locale);
	if (!told) return m.submission_elsewhere({ division: place, name });
	const reasons = told.reasons.map((reason) => LIKELY_WORDS[reason]()).join(semicolonOf(locale));
	return m.submission_elsewhere_told({ division: place, name, reasons });
}

/** Why an accepted row was not written; the server names a reason of ours. */
export function faultWord(code: string, grounds: readonly string[], locale: Locale): string {
	const listed = grounds.join(semicolonOf(locale));
	switch (code) {
		case 'changed-meanwhile':
			return m.submission_fault_changed_meanwhile();
		case 'foreign':
			return m.submission_fault_foreign();
		case 'id-taken':
			return m.submission_fault_id_taken();
		case 'bad-values':
			return m.submission_fault_bad_values({ grounds: listed });
		case 'stage-refused':
			return m.submission_fault_stage_refused({ grounds: whyWords(grounds as readonly ChangeReason[], locale) });
		case 'stage-needs-reason':
			return m.submission_fault_stage_needs_reason();
		case 'likely-same':
			return m.submission_fault_likely_same({ grounds: listed });
		case 'in-use':
			return m.submission_fault_in_use({ uses: listed });
		case 'needs-remark':
			return m.submission_fault_needs_remark();
		default:
			return m.submission_fault_not_there();
	}
}

/** A form that was too large to be read leads back to its page with this in its address. */
export const refusedUnread = ({ searchParams }: URL) =>
	searchParams.has('too-large') ? ({ problem: 'too-large', faults: [] } as const) : null;

export const REFUSAL_WORDS = {
	'no-file': m.submission_problem_no_file,
	'bad-form': m.submission_problem_bad_form,
	'as-of': m.submission_problem_as_of,
	busy: m.submission_problem_busy,
	unknown: m.submission_problem_unknown,
	stale: m.submission_problem_stale,
	'not-a-draft': m.submission_problem_not_a_draft,
	'not-submitted': m.submission_problem_not_submitted,
	'nothing-chosen': m.submission_problem_nothing_chosen,
	'needs-remark': m.submission_remark_hint
};

/** Whose a submission is. */
export function divisionWord(code: string | null, { divisions }: Catalogue, locale: Locale): string {
	const division = divisions.find((one) => one.code === code);
	return division ? nameIn(division.name, locale) : m.submissions_division_all();
}
