import { json } from '@sveltejs/kit';
import { hasRight } from '$lib/domain/account/role';
import * as sheetTemplates from '$lib/server/sheet-templates';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/**
 * Templates of map sheets, which are no secret: those in use, without the names of who keeps them. `?desk` adds both
 * names and what is archived, for whoever may keep templates; that answer is theirs alone.
 */
export const GET: RequestHandler = async ({ locals: { signedIn }, url }) => {
	const isDesk = url.searchParams.has('desk') && hasRight(signedIn?.account.role ?? null, 'keep-templates');
	const templates = await sheetTemplates.list(await database(), { archived: isDesk });
	const headers = { 'cache-control': url.searchParams.has('desk') ? 'private, no-store' : 'no-cache' };
	if (isDesk) return json(templates, { headers });
	return json(
		templates.map((template) => ({ ...template, author: null, changedBy: null })),
		{ headers }
	);
};
