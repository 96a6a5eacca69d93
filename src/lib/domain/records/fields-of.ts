import type { FactDefinition } from '../territory/territory.ts';
import { factField } from './fact-fields.ts';
import {
	CHAIN_RECORD_FIELDS,
	DIVISION_RECORD_FIELDS,
	ENTERPRISE_RECORD_FIELDS,
	PARK_RECORD_FIELDS,
	SITE_RECORD_FIELDS
} from './place-fields.ts';
import { PROJECT_RECORD_FIELDS } from './project-fields.ts';
import type { RecordField } from './record-field.ts';
import type { RecordKind, RecordOf } from './record-kind.ts';

type FieldsOf = {
	readonly [Kind in RecordKind]: (facts: readonly FactDefinition[]) => readonly RecordField<RecordOf[Kind]>[];
};

const FIELDS: FieldsOf = {
	division: (facts) => [...DIVISION_RECORD_FIELDS, ...facts.map((fact) => factField<RecordOf['division']>(fact))],
	park: (facts) => [...PARK_RECORD_FIELDS, ...facts.map((fact) => factField<RecordOf['park']>(fact))],
	site: () => SITE_RECORD_FIELDS,
	enterprise: () => ENTERPRISE_RECORD_FIELDS,
	chain: () => CHAIN_RECORD_FIELDS,
	project: () => PROJECT_RECORD_FIELDS
};

/** The fields of a kind in the order of its form; the facts of divisions and parks are those the territory defines. */
export const fieldsOf = <Kind extends RecordKind>(
	kind: Kind,
	facts: readonly FactDefinition[]
): readonly RecordField<RecordOf[Kind]>[] => FIELDS[kind](facts);
