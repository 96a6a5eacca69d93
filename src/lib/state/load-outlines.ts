import type { OutlineLayers } from '$lib/domain/territory/outline-layers';

/** What is drawn of the parks and sites of a portfolio; nothing where it does not come: the map does without. */
export async function loadOutlines(portfolio: string): Promise<OutlineLayers> {
	const response = await fetch(`/api/portfolios/${encodeURIComponent(portfolio)}/outlines`).catch(() => null);
	return response?.ok ? ((await response.json()) as OutlineLayers) : {};
}
