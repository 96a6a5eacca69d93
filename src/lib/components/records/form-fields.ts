import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { fieldsOf } from '$lib/domain/records/fields-of';
import type { RecordField } from '$lib/domain/records/record-field';
import type { RecordKind } from '$lib/domain/records/record-kind';

/** Written on the roadmap, where its rules of stages and permits hold. */
const ON_ROADMAP = ['stage', 'flags'];

/** The fields that a form of a record offers; of a new project those too that are written on the roadmap afterwards. */
export const formFieldsOf = (
	kind: RecordKind,
	{ factDefinitions }: Pick<Catalogue, 'factDefinitions'>,
	isNew = false
): readonly RecordField[] =>
	allFieldsOf(kind, factDefinitions).filter(({ key }) => isNew || kind !== 'project' || !ON_ROADMAP.includes(key));

/** Every field of a kind, as a field of whichever record: the key of a record carries its kind. */
export const allFieldsOf = (kind: RecordKind, facts: Catalogue['factDefinitions']): readonly RecordField[] =>
	fieldsOf(kind, facts) as readonly RecordField[];
