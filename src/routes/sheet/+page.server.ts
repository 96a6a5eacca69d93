import { type ActionFailure, fail } from '@sveltejs/kit';
import { parseTemplateFields, type SheetTemplate, type TemplateFieldProblem } from '$lib/domain/sheet/template';
import { textOf, versionOf } from '$lib/server/desk/form-text';
import { actorOf, requireRight } from '$lib/server/desk/guard';
import * as sheetTemplates from '$lib/server/sheet-templates';
import { database } from '$lib/server/store';
import type { Actions } from './$types';

/** What came of keeping, changing or archiving a template. Nothing was written unless it says so. */
interface Refused {
	readonly problems: readonly TemplateFieldProblem[];
	readonly outcome:
		Exclude<sheetTemplates.Kept['outcome'] | sheetTemplates.Changed['outcome'], 'kept' | 'changed'> | 'bad-form' | null;
	/** As somebody else has it by now. */
	readonly present: SheetTemplate | null;
}

const refused = (status: number, part: Partial<Refused>): ActionFailure<Refused> =>
	fail(status, { problems: [], outcome: null, present: null, ...part });

export const actions: Actions = {
	keep: async ({ locals, request }) => {
		const act = actOf(locals);
		const form = await request.formData();
		const fields = await fieldsOf(form);
		if (!fields.ok) return refused(422, { problems: fields.problems });
		const { made } = fields.value;
		if (made === null) return refused(422, { outcome: 'bad-form' });
		const kept = await sheetTemplates.keep(await database(), { ...fields.value, made }, act);
		return kept.outcome === 'kept' ? { id: kept.id } : refused(409, { outcome: kept.outcome });
	},
	change: async ({ locals, request }) => {
		const act = actOf(locals);
		const form = await request.formData();
		const fields = await fieldsOf(form);
		if (!fields.ok) return refused(422, { problems: fields.problems });
		const version = versionOf(form);
		if (version === null) return refused(422, { outcome: 'bad-form' });
		const asked = { id: textOf(form, 'id'), version, ...fields.value };
		return answer(await sheetTemplates.change(await database(), asked, act));
	},
	archive: async ({ locals, request }) => {
		const act = actOf(locals);
		const id = textOf(await request.formData(), 'id');
		return answer(await sheetTemplates.archive(await database(), { id, archived: true }, act));
	},
	restore: async ({ locals, request }) => {
		const act = actOf(locals);
		const id = textOf(await request.formData(), 'id');
		return answer(await sheetTemplates.archive(await database(), { id, archived: false }, act));
	}
};

const actOf = (locals: App.Locals) => ({ by: actorOf(requireRight(locals, 'keep-templates')), at: Date.now() });

/** A form without a sheet renames. */
async function fieldsOf(form: FormData) {
	const [spec, file] = [form.get('spec'), form.get('logo')];
	const hasLogo = file instanceof File && file.size > 0;
	return parseTemplateFields({
		name: textOf(form, 'name'),
		note: textOf(form, 'note'),
		spec: typeof spec === 'string' ? spec : null,
		logo: hasLogo ? { bytes: new Uint8Array(await file.arrayBuffer()), words: textOf(form, 'logoWords') } : null
	});
}

const STATUS = { unknown: 404, 'name-taken': 409, stale: 409 } as const;

function answer(changed: sheetTemplates.Changed) {
	const { outcome } = changed;
	if (outcome === 'changed') return {};
	return refused(STATUS[outcome], { outcome, present: 'present' in changed ? changed.present : null });
}
