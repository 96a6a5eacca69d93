import type { RecordProblem } from '$lib/domain/records/check-record';
import type { FormFault, FormProblem } from '$lib/domain/records/record-form';
import type { Use } from '$lib/domain/records/uses-of';
import { type Locale, nameIn } from '$lib/domain/names';
import type { FactDefinition } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { fieldWord, RECORD_KIND_WORDS } from './record-words';

/** What is wrong with one value, of those that a form or the record itself finds. */
export type Fault = FormFault | RecordProblem['code'];

const FAULTS: Readonly<Partial<Record<Fault, () => string>>> = {
	'not-a-number': m.edit_fault_number,
	'unknown-unit': m.edit_fault_unit,
	'out-of-range': m.edit_fault_range,
	'not-whole': m.edit_fault_whole,
	'too-long': m.edit_fault_long,
	'not-yes-no': m.edit_fault_yes_no,
	'unknown-word': m.edit_fault_word,
	'unknown-reference': m.edit_fault_reference,
	'ambiguous-reference': m.edit_fault_ambiguous,
	'not-a-date': m.edit_fault_date,
	'bad-date': m.edit_fault_date,
	'not-a-position': m.edit_fault_position,
	'missing-value': m.edit_fault_missing,
	'empty-text': m.edit_fault_missing,
	'missing-field': m.edit_fault_missing,
	'nothing-new': m.edit_fault_nothing,
	'no-reason': m.edit_fault_reason,
	'no-source': m.edit_fault_no_source,
	'missing-source': m.edit_fault_no_source,
	'unknown-source': m.edit_fault_unknown_source,
	'no-outlet': m.edit_fault_outlet,
	'no-confidence': m.edit_fault_confidence,
	'bad-url': m.edit_fault_url,
	'bad-id': m.edit_fault_id,
	'bad-colour': m.edit_fault_colour,
	'link-of-other-chain': m.edit_fault_link,
	'flow-to-itself': m.edit_fault_flow_itself,
	'duplicate-flow': m.edit_fault_flow_twice,
	'circular-flow': m.edit_fault_flow_circle
};

export const faultWord = (fault: Fault): string => FAULTS[fault]?.() ?? m.edit_fault_shape();

type Problem = FormProblem | RecordProblem;
interface Telling {
	readonly facts: readonly FactDefinition[];
	readonly locale: Locale;
}

/** The key of the field that a path of the record lies in: `links[2].name.en` in `links`, `dates[0].date` in none. */
export const fieldOfPath = (path: string): string => path.replace(/[[].*$/, '');

/** Which field, and what is wrong with it; of parts their place too. */
export function problemWord({ code, path }: Problem, telling: Telling): string {
	const place = /\[(\d+)\]/.exec(path)?.[1];
	const of = SOURCE_FIELDS[path.split('.').at(-1) ?? ''];
	const field = path.startsWith('from.') && of ? of() : fieldWord(fieldOfPath(path), telling);
	if (path === '') return faultWord(code);
	const named = place === undefined ? field : `${field} ${Number(place) + 1}`;
	return m.keep_fault_of({ field: named, fault: faultWord(code) });
}

const SOURCE_FIELDS: Readonly<Record<string, () => string>> = {
	source: m.edit_source,
	outlet: m.record_source_outlet,
	title: m.record_source_title,
	url: m.record_source_url,
	published: m.record_source_published,
	asOf: m.edit_as_of,
	confidence: m.filter_field_confidences,
	steward: m.edit_steward
};

/** The records that refer to one, named; of many the first ones. */
export function usesWord(uses: readonly Use[], locale: Locale): string {
	const MOST = 6;
	const named = uses
		.slice(0, MOST)
		.map(({ key, name }) => m.edit_use({ kind: RECORD_KIND_WORDS[key.kind](), name: nameIn(name, locale) }));
	const more = uses.length - named.length;
	return named.join('；') + (more > 0 ? m.edit_uses_more({ count: more }) : '');
}
