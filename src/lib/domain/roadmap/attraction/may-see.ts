import { hasRight, type Role } from '../../account/role.ts';
import type { Portfolio } from '../../project/project.ts';

/** An invented plan is anybody's to read: it courts nobody. */
export const isPublicPlan = ({ nature }: Pick<Portfolio, 'nature'>): boolean => nature === 'demonstration';

/** Whether somebody may see whom a city courts: a plan that is not invented is for its staff. */
export const maySeePlan = (portfolio: Pick<Portfolio, 'nature'>, role: Role | null): boolean =>
	isPublicPlan(portfolio) || hasRight(role, 'see-attraction');
