/** Room that a project may take beyond a capacity: sums of decimals are not exact. As a share of the capacity. */
export const ROUNDING_SHARE = 1e-9;

/** A capacity that could be used up. `shares`: of each project, what it takes of the capacity, 1 being all. */
export interface Constraint {
	readonly park: number;
	readonly shares: Float64Array;
}

/** Which project to put into which park. Projects and parks by their place in the lists given. */
export interface AssignmentProblem {
	readonly projectCount: number;
	readonly parkCount: number;
	/** That of `project` in `park` at `project * parkCount + park`; 0 where it is not to stand there. */
	readonly values: Float64Array;
	readonly constraints: readonly Constraint[];
	/** The constraints of each park, as places in `constraints`. */
	readonly ofPark: readonly (readonly number[])[];
	/** What is free of each constraint, as a share of the capacity. */
	readonly free: Float64Array;
}

/** A park for each project, `NOWHERE` for none. */
export type Choice = Int32Array;
export const NOWHERE = -1;

interface Amounts {
	readonly projectCount: number;
	readonly parkCount: number;
	readonly values: Float64Array;
	readonly resourceCount: number;
	/** That of `project` at `project * resourceCount + resource`; 0 where not known. */
	readonly needs: Float64Array;
	/** That of `park` at `park * resourceCount + resource`; `Infinity` where not known. */
	readonly capacities: Float64Array;
}

/** Capacities that all who may come could not use up together are left out: they bind nobody. */
export function makeProblem(amounts: Amounts): AssignmentProblem {
	const { projectCount, parkCount, values, resourceCount, needs, capacities } = amounts;
	const constraints: Constraint[] = [];
	for (let park = 0; park < parkCount; park++) {
		for (let resource = 0; resource < resourceCount; resource++) {
			const capacity = capacities[park * resourceCount + resource] ?? Infinity;
			if (capacity === 0 || capacity === Infinity) continue;
			const shares = Float64Array.from({ length: projectCount }, (_, project) =>
				(values[project * parkCount + park] ?? 0) > 0 ? (needs[project * resourceCount + resource] ?? 0) / capacity : 0
			);
			if (shares.reduce((sum, share) => sum + share, 0) > 1 + ROUNDING_SHARE) constraints.push({ park, shares });
		}
	}
	const ofPark = Array.from({ length: parkCount }, (_, park) =>
		[...constraints.keys()].filter((constraint) => constraints[constraint]?.park === park)
	);
	const free = new Float64Array(constraints.length).fill(1 + ROUNDING_SHARE);
	return { projectCount, parkCount, values, constraints, ofPark, free };
}

/** What is left to decide once a project stands in `park`: nothing of it, and of the others what still has room. */
export function decide(problem: AssignmentProblem, project: number, park: number): AssignmentProblem {
	const { projectCount, parkCount } = problem;
	const room = openRoom(problem);
	room.take(project, park);
	const values = problem.values.slice();
	for (let each = 0; each < parkCount; each++) values[project * parkCount + each] = 0;
	for (let other = 0; other < projectCount; other++) {
		if (park !== NOWHERE && !room.has(other, park)) values[other * parkCount + park] = 0;
	}
	return { ...problem, values, free: room.free };
}

export const valueIn = ({ values, parkCount }: AssignmentProblem, project: number, park: number): number =>
	park === NOWHERE ? 0 : (values[project * parkCount + park] ?? 0);

export const shareOf = ({ constraints }: AssignmentProblem, constraint: number, project: number): number =>
	constraints[constraint]?.shares[project] ?? 0;

/** What is left of each constraint while a choice grows. */
export interface Room {
	readonly free: Float64Array;
	has(project: number, park: number): boolean;
	take(project: number, park: number): void;
	give(project: number, park: number): void;
}

export function openRoom(problem: AssignmentProblem): Room {
	const { ofPark } = problem;
	const free = problem.free.slice();
	const change = (project: number, park: number, sign: 1 | -1): void => {
		for (const constraint of ofPark[park] ?? []) {
			free[constraint] = (free[constraint] ?? 0) + sign * shareOf(problem, constraint, project);
		}
	};
	return {
		free,
		has: (project, park) =>
			(ofPark[park] ?? []).every((constraint) => shareOf(problem, constraint, project) <= (free[constraint] ?? 0)),
		take: (project, park) => change(project, park, -1),
		give: (project, park) => change(project, park, 1)
	};
}

export function totalValue(problem: AssignmentProblem, choice: Choice): number {
	let total = 0;
	for (const [project, park] of choice.entries()) total += valueIn(problem, project, park);
	return total;
}
