import type { ShownPlan } from '$lib/domain/roadmap/attraction/attraction';
import { inEdition } from './in-edition';

/** The attraction plan of a portfolio as this person may see it. @throws where the server does not answer. */
export async function loadAttraction(portfolio: string): Promise<ShownPlan> {
	const path = `/api/portfolios/${encodeURIComponent(portfolio)}/attraction`;
	const response = await fetch(inEdition(path));
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return (await response.json()) as ShownPlan;
}
