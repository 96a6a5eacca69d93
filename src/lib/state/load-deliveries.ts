import type { KeptDelivery } from '$lib/domain/roadmap/delivery';
import { inEdition } from './in-edition';

/** How the projects of a portfolio are followed. @throws where the server does not answer. */
export async function loadDeliveries(portfolio: string): Promise<KeptDelivery[]> {
	const path = `/api/portfolios/${encodeURIComponent(portfolio)}/deliveries`;
	const response = await fetch(inEdition(path));
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return (await response.json()) as KeptDelivery[];
}
