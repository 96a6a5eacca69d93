import { type Kept, keptByPark } from './prices.ts';
import { type AssignmentProblem, type Choice, NOWHERE, openRoom, type Room, totalValue, valueIn } from './problem.ts';

/** Beyond this many pairs of projects exchanges are not tried. */
const MOST_PAIRS = 250_000;
const MOST_PASSES = 30;

/**
 * A good assignment, not proven to be the best.
 *
 * The project that would lose most by missing its best park chooses first, and goes where it keeps most at `prices`
 * and there is room. Then single moves and exchanges of two projects are made as long as one raises the total.
 */
export function goodChoice(problem: AssignmentProblem, prices: Float64Array): Choice {
	const choice: Choice = new Int32Array(problem.projectCount).fill(NOWHERE);
	const room = openRoom(problem);
	const wishes = Array.from({ length: problem.projectCount }, (_, project) => keptByPark(problem, project, prices));
	const order = wishes.map((_, project) => project).sort((a, b) => lossOf(wishes[b]) - lossOf(wishes[a]) || a - b);
	for (const project of order) {
		const wish = wishes[project]?.find(({ park }) => room.has(project, park));
		if (!wish) continue;
		choice[project] = wish.park;
		room.take(project, wish.park);
	}
	improve(problem, choice, room);
	return choice;
}

/** What a project loses that misses where it keeps most. */
const lossOf = ([first, second]: readonly Kept[] = []): number => (first?.kept ?? 0) - (second?.kept ?? 0);

/** `choice` as it is after moves and exchanges that each raise the total. */
export function improved(problem: AssignmentProblem, choice: Choice): Choice {
	const better = choice.slice();
	const room = openRoom(problem);
	for (const [project, park] of better.entries()) room.take(project, park);
	improve(problem, better, room);
	return better;
}

function improve(problem: AssignmentProblem, choice: Choice, room: Room): void {
	const tryPairs = problem.projectCount ** 2 <= MOST_PAIRS;
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const before = totalValue(problem, choice);
		for (let project = 0; project < problem.projectCount; project++) moveToBest(problem, { choice, room, project });
		if (tryPairs) exchangePairs(problem, choice, room);
		if (totalValue(problem, choice) <= before) return;
	}
}

interface Standing {
	readonly choice: Choice;
	readonly room: Room;
	readonly project: number;
}

/** Moves a project to the dearest park with room, if that is dearer than its own. */
function moveToBest(problem: AssignmentProblem, { choice, room, project }: Standing): void {
	const own = choice[project] ?? NOWHERE;
	room.give(project, own);
	let best = own;
	for (let park = 0; park < problem.parkCount; park++) {
		if (valueIn(problem, project, park) > valueIn(problem, project, best) && room.has(project, park)) best = park;
	}
	room.take(project, best);
	choice[project] = best;
}

/** Lets each project take the place of another, which goes where the first came from or wherever there is room. */
function exchangePairs(problem: AssignmentProblem, choice: Choice, room: Room): void {
	for (let project = 0; project < problem.projectCount; project++) {
		for (let other = 0; other < problem.projectCount; other++) {
			const [own, wanted] = [choice[project] ?? NOWHERE, choice[other] ?? NOWHERE];
			if (own === wanted || wanted === NOWHERE) continue;
			const gain = valueIn(problem, project, wanted) - valueIn(problem, project, own);
			if (gain > 0) exchange(problem, { choice, room, project }, other);
		}
	}
}

function exchange(problem: AssignmentProblem, { choice, room, project }: Standing, other: number): void {
	const [own, wanted] = [choice[project] ?? NOWHERE, choice[other] ?? NOWHERE];
	const before = valueIn(problem, project, own) + valueIn(problem, other, wanted);
	room.give(project, own);
	room.give(other, wanted);
	const takes = room.has(project, wanted);
	if (takes) room.take(project, wanted);
	const refuge = takes ? refugeOf(problem, room, other) : NOWHERE;
	const isBetter = takes && valueIn(problem, project, wanted) + valueIn(problem, other, refuge) > before;
	if (takes && !isBetter) room.give(project, wanted);
	choice[project] = isBetter ? wanted : own;
	choice[other] = isBetter ? refuge : wanted;
	if (!isBetter) room.take(project, own);
	room.take(other, isBetter ? refuge : wanted);
}

/** The dearest park with room for a project; `NOWHERE` where there is none. */
function refugeOf(problem: AssignmentProblem, room: Room, project: number): number {
	let best = NOWHERE;
	for (let park = 0; park < problem.parkCount; park++) {
		if (valueIn(problem, project, park) > valueIn(problem, project, best) && room.has(project, park)) best = park;
	}
	return best;
}
