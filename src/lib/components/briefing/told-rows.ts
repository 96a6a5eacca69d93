import type { ComparisonRow } from '$lib/domain/compare/row';
import type { ComparedKind } from '$lib/domain/compare/row';
import type { BriefingSource } from '$lib/domain/briefing/source';
import type { Locale } from '$lib/domain/names';
import { decimalYear } from '$lib/domain/provenance';
import { m } from '$lib/paraglide/messages';
import { commaOf } from '$lib/ui/format';
import { cellParts, detailPart } from '../compare/cell-parts';
import { rowLabel } from '../compare/row-words';
import type { ProfileSetting } from '../profile/setting';

/** What the words of values ask for, of the records of a briefing. */
export const settingOf = ({ catalogue, index, portfolio, today }: BriefingSource, locale: Locale): ProfileSetting => ({
	catalogue,
	index,
	locale,
	today: decimalYear(today) ?? 0,
	portfolio: portfolio.id,
	compact: false,
	onSelect: null
});

/** A row of a comparison in words: what it is, and its value for each thing, `null` where nobody disclosed it. */
export interface ToldRow {
	readonly key: string;
	readonly label: string;
	readonly values: readonly (string | null)[];
	readonly details: readonly (string | null)[];
	readonly row: ComparisonRow;
}

export function tellRows(
	kind: ComparedKind,
	rows: readonly ComparisonRow[],
	{ source, locale }: { source: BriefingSource; locale: Locale }
): ToldRow[] {
	const setting = settingOf(source, locale);
	return rows.map((row) => ({
		key: row.key,
		label: rowLabel(kind, row.key, { index: source.index, locale }),
		values: row.values.map((value) => {
			const parts = cellParts(value, row, setting);
			if (parts.length > 0) return parts.map(({ text }) => text).join(commaOf(locale));
			// there is some, how much is not stated
			return value.detail?.kind === 'someUnstated' ? m.compare_some() : null;
		}),
		details: row.values.map(({ detail }) => (detail ? (detailPart(detail, setting)?.text ?? null) : null)),
		row
	}));
}
