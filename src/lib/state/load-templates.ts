import type { SheetLogo } from '$lib/domain/sheet/sheet';
import type { SheetTemplate } from '$lib/domain/sheet/template';

const PATH = '/api/sheet-templates';

/** Templates as every reader sees them: those in use, as the network gives them or as this device kept them. */
export const loadTemplates = (): Promise<readonly SheetTemplate[]> => fetchList(PATH);

/** With whose they are and with what is archived, for whoever may keep templates; no device keeps that. */
export const loadOwnTemplates = (): Promise<readonly SheetTemplate[]> => fetchList(`${PATH}?desk`);

async function fetchList(path: string): Promise<readonly SheetTemplate[]> {
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return (await response.json()) as SheetTemplate[];
}

/** The logo of a template; `null` where it has none. */
export async function loadTemplateLogo({ id, logo }: SheetTemplate): Promise<SheetLogo | null> {
	if (!logo) return null;
	const path = `${PATH}/${encodeURIComponent(id)}/logo`;
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return { ...logo, bytes: new Uint8Array(await response.arrayBuffer()) };
}
