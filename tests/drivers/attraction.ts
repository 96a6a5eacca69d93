import { expect, type Locator } from '@playwright/test';
import { RoadmapDriver } from './roadmap.ts';

/** The lane of the roadmap that tells whom a territory courts. */
export class AttractionDriver extends RoadmapDriver {
	/** Lines have come; delivery may be out of view. */
	override async ready(): Promise<void> {
		await expect(this.page.getByTestId('followed')).toContainText(/[1-9]/, { timeout: 30_000 });
		await expect(this.timeline.locator('[data-place]').first()).toBeVisible();
	}

	lane(name: 'attraction' | 'delivery'): Locator {
		return this.timeline.locator(`[data-lane="${name}"]`);
	}
	campaign(id: string): Locator {
		return this.timeline.locator(`[data-campaign="${id}"]`);
	}
	/** Rows of leads in view. */
	get leads(): Locator {
		return this.timeline.locator('[data-lead]');
	}
	lead(id: string): Locator {
		return this.timeline.locator(`[data-lead="${id}"]`);
	}
	get past(): Locator {
		return this.timeline.locator('[data-past]');
	}
	get lanes(): Locator {
		return this.page.getByRole('combobox', { name: /^(泳道|Lanes|Дорожки)$/ });
	}
	/** At the right, while nothing is selected. */
	get section(): Locator {
		return this.page.getByRole('region', { name: /^(招商|Attraction|Привлечение)$/ });
	}
	form(name: string): Locator {
		return this.page.getByRole('form', { name });
	}
}
