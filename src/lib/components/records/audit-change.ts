import { RECORD_KINDS, type RecordKey } from '$lib/domain/records/record-kind';
import type { FieldValue } from '$lib/domain/records/record-field';
import { OUTLINE } from '$lib/domain/records/outline-source';
import { shapeOf } from '$lib/domain/records/part-shape';
import { m } from '$lib/paraglide/messages';
import { formatPartialDate, semicolonOf } from '$lib/ui/format';
import { type ChangedField, changedFields } from '../desk/audit-words';
import { allFieldsOf } from './form-fields';
import { fieldWord } from './record-words';
import { partLines, type Telling, valueText } from './value-text';

/** The record that a row of the audit is about, `park some-park` or `project portfolio/id`; `null`: it is about something else. */
export function recordOf(subject: string): RecordKey | null {
	const [, word, id = ''] = /^(\S+) (.+)$/.exec(subject) ?? [];
	const kind = RECORD_KINDS.find((one) => one === word);
	if (!kind) return null;
	const [portfolio, own] = kind === 'project' ? id.split('/') : [null, id];
	return own ? { kind, portfolio: portfolio ?? null, id: own } : null;
}

interface Change {
	readonly before: unknown;
	readonly after: unknown;
}

/** What a row of the audit changed of a record, fields and values in words. */
export function recordChanges({ kind }: RecordKey, { before, after }: Change, telling: Telling): ChangedField[] {
	const fields = allFieldsOf(kind, telling.catalogue.factDefinitions);
	const told = (side: unknown, key: string): string | null => {
		const value = (typeof side === 'object' && side !== null ? (side as Record<string, unknown>)[key] : null) ?? null;
		const field = fields.find((one) => one.key === key);
		if (!field || value === null) return null;
		if (field.of.type !== 'parts') return valueText(field.of, value as FieldValue, telling);
		return partLines(shapeOf(kind, key), value as FieldValue, telling).join(semicolonOf(telling.locale)) || null;
	};
	const naming = { facts: telling.catalogue.factDefinitions, locale: telling.locale };
	return changedFields(before, after).map(({ field, ...raw }) => {
		const dated = /^asOf\.(.*)$/.exec(field)?.[1];
		if (dated !== undefined) return datesTold({ field: dated, ...raw }, naming);
		const isKnown = fields.some(({ key }) => key === field);
		// the corners of an outline tell a reader nothing
		if (field === OUTLINE) return { field: fieldWord(field, naming), before: null, after: m.edit_drawn() };
		const words = isKnown ? { before: told(before, field), after: told(after, field) } : raw;
		return { field: fieldWord(field, naming), ...words };
	});
}

/** A value that stayed and was confirmed: its dates, before and after. */
function datesTold({ field, before, after }: ChangedField, naming: Parameters<typeof fieldWord>[1]): ChangedField {
	const word = field === '' ? m.freshness_record() : fieldWord(field, naming);
	const told = (dates: string | null) =>
		dates &&
		dates
			.split(', ')
			.map((date) => formatPartialDate(date, naming.locale))
			.join(semicolonOf(naming.locale));
	return { field: m.audit_as_of({ field: word }), before: told(before), after: told(after) };
}
