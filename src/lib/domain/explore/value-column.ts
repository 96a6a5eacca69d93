import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { NOT_REPORTED } from '../catalogue/project-table.ts';
import { FLAGS, STAGES } from '../project/project.ts';
import { CONFIDENCES } from '../provenance.ts';
import { PARK_LEVELS } from '../territory/territory.ts';
import type { ValueField } from './fields.ts';

/**
 * What every row has of one field, as one code a row. A row with several values has the code of that set of values,
 * so that it is counted once, and counted under each of its values only when the facet is read.
 */
export interface ValueColumn {
	/** The values of the field as a filter names them, in catalogue order. */
	readonly values: readonly string[];
	readonly codes: Uint32Array;
	/** By code: which of `values` a row of this code has; none where the field is not reported. */
	readonly valuesByCode: readonly (readonly number[])[];
}

/** The column of `field`. Rows and codes follow `table`, values follow `catalogue`. */
export function makeValueColumn(table: ProjectTable, catalogue: Catalogue, field: ValueField): ValueColumn {
	switch (field) {
		case 'divisions':
			return singleColumn(
				table.division,
				catalogue.divisions.map(({ code }) => code)
			);
		case 'parkLevels':
			return singleColumn(table.parkLevel, PARK_LEVELS);
		case 'stages':
			return singleColumn(table.stage, STAGES);
		case 'confidences':
			return singleColumn(table.confidence, CONFIDENCES);
		case 'chains':
			return bitColumn(table.chainBits, idsOf(catalogue.chains));
		case 'programmes':
			return bitColumn(table.programmeBits, idsOf(catalogue.programmes));
		case 'flags':
			return bitColumn(table.flagBits, FLAGS);
		case 'links':
			return linkColumn(table, idsOf(catalogue.chains.flatMap(({ links }) => links)));
	}
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

function singleColumn(reported: Uint16Array, values: readonly string[]): ValueColumn {
	const unreported = values.length;
	const codes = Uint32Array.from(reported, (code) => (code === NOT_REPORTED ? unreported : code));
	return { values, codes, valuesByCode: [...values.map((_, value) => [value]), []] };
}

function bitColumn(bits: Uint32Array, values: readonly string[]): ValueColumn {
	const codeByBits = new Map<number, number>();
	const codes = bits.map((set) => {
		const code = codeByBits.get(set) ?? codeByBits.size;
		if (code === codeByBits.size) codeByBits.set(set, code);
		return code;
	});
	const valuesByCode = Array.from(codeByBits.keys(), (set) =>
		values.flatMap((_, value) => ((set >>> value) & 1 ? [value] : []))
	);
	return { values, codes, valuesByCode };
}

function linkColumn({ count, linkStart, links }: ProjectTable, values: readonly string[]): ValueColumn {
	// a tree: a code is a list of links, and the branch (code, link) leads to the list with that link added
	const codeByBranch = new Map<number, number>();
	const valuesByCode: number[][] = [[]];
	const extend = (code: number, link: number): number => {
		const branch = code * values.length + link;
		const known = codeByBranch.get(branch);
		if (known !== undefined) return known;
		const before = valuesByCode[code] ?? [];
		const extended = before.includes(link) ? code : valuesByCode.push([...before, link]) - 1;
		codeByBranch.set(branch, extended);
		return extended;
	};
	const codes = new Uint32Array(count);
	for (let row = 0; row < count; row++) {
		const end = linkStart[row + 1] ?? 0;
		for (let at = linkStart[row] ?? end; at < end; at++) codes[row] = extend(codes[row] ?? 0, links[at] ?? 0);
	}
	return { values, codes, valuesByCode };
}
