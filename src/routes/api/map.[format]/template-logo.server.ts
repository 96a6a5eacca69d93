import type { Problem, Result } from '$lib/domain/result';
import type { SheetLogo } from '$lib/domain/sheet/sheet';
import { readSpec } from '$lib/domain/sheet/spec-text';
import type { Database } from '$lib/server/db/open';
import * as sheetTemplates from '$lib/server/sheet-templates';

interface TemplateLogo {
	readonly logo: SheetLogo | null;
	/** Of the template: what was drawn with another is not the same file. 0: the sheet names none. */
	readonly version: number;
}

/** The logo of the template that a sheet names. A sheet without a logo that it should have is no sheet: it is refused. */
export async function readTemplateLogo(
	db: Database,
	sheet: string | null
): Promise<Result<TemplateLogo, Problem<'unknown-template'>>> {
	const { template } = readSpec(sheet).spec;
	if (template === null) return { ok: true, value: { logo: null, version: 0 } };
	const found = await sheetTemplates.logo(db, template);
	return found
		? { ok: true, value: found }
		: { ok: false, problems: [{ code: 'unknown-template', path: 'sheet.m', value: template }] };
}
