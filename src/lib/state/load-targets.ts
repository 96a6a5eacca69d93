import type { KeptIndicator } from '$lib/domain/roadmap/targets/indicator';
import { inEdition } from './in-edition';

/** The indicators of a portfolio. @throws where the server does not answer. */
export async function loadTargets(portfolio: string): Promise<KeptIndicator[]> {
	const path = `/api/portfolios/${encodeURIComponent(portfolio)}/targets`;
	const response = await fetch(inEdition(path));
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return (await response.json()) as KeptIndicator[];
}
