import { RESPONSIBLE_FIELDS } from '../history.ts';
import { SITE_TRANSFERS } from '../procedure.ts';
import type { Known, NewChange } from './keep.ts';
import type { Typed } from './typed-fields.ts';

/**
 * Who answers for a project and how it is served: `unit`, `officer`, `serviceTeam`, `greenChannel` (`yes`, `no`),
 * `site`, `fundsPlanned` (万元), `reason`. A field left empty is no longer known; what was known changes with a reason.
 */
export function keepTeam(typed: Typed, { project, delivery }: Known): NewChange[] {
	const changes: NewChange[] = [];
	let needsReason = false;
	const differs = (before: unknown, after: unknown): boolean => {
		if (before === after) return false;
		needsReason ||= before !== null;
		return true;
	};
	for (const field of RESPONSIBLE_FIELDS) {
		const name = typed.words(field);
		if (differs(delivery[field], name)) changes.push({ kind: 'who', field, name, reason: null });
	}
	const isOpen = typed.whether('greenChannel');
	if (differs(delivery.greenChannel, isOpen)) changes.push({ kind: 'green-channel', isOpen, reason: null });
	const siteTransfer = typed.choice('site', SITE_TRANSFERS);
	if (differs(project.siteTransfer, siteTransfer)) changes.push({ kind: 'site', siteTransfer, reason: null });
	const amountWanYuan = typed.amount('fundsPlanned');
	if (differs(delivery.fundsPlannedWanYuan, amountWanYuan))
		changes.push({ kind: 'funds-planned', amountWanYuan, reason: null });
	const reason = typed.reason(needsReason);
	return changes.map((change) => ({ ...change, reason }));
}
