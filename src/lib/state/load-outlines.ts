import type { OutlineLayers } from '$lib/domain/territory/outline-layers';
import { inEdition } from './in-edition';

/** What is drawn of the parks and sites of a portfolio; nothing where it does not come: the map does without. */
export async function loadOutlines(portfolio: string): Promise<OutlineLayers> {
	const path = `/api/portfolios/${encodeURIComponent(portfolio)}/outlines`;
	const response = await fetch(inEdition(path)).catch(() => null);
	return response?.ok ? ((await response.json()) as OutlineLayers) : {};
}
