import type { Right } from '../../domain/account/role.ts';

/** What a route or an action asks of whoever uses it; `null`: anybody may. */
export type Asked = Right | null;

/** Pages and data that are not for every reader, by route. All others read only what is public. */
const READS: Readonly<Record<string, Right>> = {
	'/account': 'own-account',
	'/desk/accounts': 'manage-accounts',
	'/desk/audit': 'see-audit',
	'/desk/freshness': 'see-records',
	'/desk/freshness/reminders.ics': 'see-records',
	'/desk/questions': 'see-records',
	'/desk/publishing': 'publish-records',
	'/desk/records': 'see-records',
	'/desk/records/new/[kind]': 'edit-records',
	'/desk/records/[kind]/[id]': 'edit-records',
	'/desk/records/[kind]/[id]/history': 'see-records',
	'/desk/submissions': 'submit-records',
	'/desk/submissions/[id]': 'submit-records',
	'/api/submissions/template': 'submit-records',
	'/api/submissions/[id]/progress': 'submit-records',
	'/api/submissions/[id]/places': 'submit-records',
	'/api/submissions/[id]/file': 'submit-records',
	'/api/submissions/[id]/annotated': 'submit-records',
	'/api/submissions/[id]/signed': 'submit-records',
	'/brief': 'see-briefings',
	'/brief/[id]': 'see-briefings',
	'/api/briefings/[id]': 'see-briefings',
	'/api/briefings/[id]/file.[format]': 'see-briefings'
};

/**
 * Everything that is not reading, by route and by method or named action. What is not here is refused: a new action
 * that nobody entered does not run, and a test finds it.
 */
const WRITES: Readonly<Record<string, Readonly<Record<string, Asked>>>> = {
	// computes a document and writes nothing
	'/api/portfolios/[portfolio]/decision': { POST: null },
	'/login': { default: null },
	'/join/[token]': { default: null },
	'/account': {
		signOut: 'own-account',
		signOutElsewhere: 'own-account',
		endSession: 'own-account',
		changePassword: 'own-account'
	},
	'/desk/accounts': {
		invite: 'manage-accounts',
		withdraw: 'manage-accounts',
		change: 'manage-accounts',
		reset: 'manage-accounts'
	},
	// of chains 'edit-territory' is asked besides
	'/desk/records': { preview: 'edit-records', bulk: 'edit-records', cells: 'edit-records', undo: 'edit-records' },
	'/desk/records/new/[kind]': { add: 'edit-records' },
	'/desk/records/[kind]/[id]': { save: 'edit-records', archive: 'edit-records', putBack: 'edit-records' },
	'/desk/records/[kind]/[id]/history': { restore: 'edit-records' },
	'/desk/submissions': { upload: 'submit-records' },
	'/desk/submissions/[id]': {
		replace: 'submit-records',
		table: 'submit-records',
		columns: 'submit-records',
		declare: 'submit-records',
		read: 'submit-records',
		stop: 'submit-records',
		send: 'submit-records',
		withdraw: 'submit-records',
		judge: 'judge-submissions',
		same: 'judge-submissions'
	},
	'/select': { keep: 'keep-scenarios', change: 'keep-scenarios', archive: 'keep-scenarios', restore: 'keep-scenarios' },
	'/sheet': { keep: 'keep-templates', change: 'keep-templates', archive: 'keep-templates', restore: 'keep-templates' },
	'/roadmap': {
		move: 'follow-projects',
		keep: 'follow-projects',
		addCampaign: 'keep-attraction',
		addLead: 'keep-attraction',
		changeCampaign: 'keep-attraction',
		changeLead: 'keep-attraction',
		record: 'keep-attraction',
		assign: 'keep-targets',
		addIndicator: 'keep-targets',
		report: 'report-amounts'
	},
	'/brief': {
		make: 'keep-briefings',
		copy: 'keep-briefings',
		archive: 'keep-briefings',
		restore: 'keep-briefings'
	},
	'/brief/[id]': {
		save: 'keep-briefings',
		addScene: 'keep-briefings',
		write: 'keep-briefings',
		label: 'keep-briefings',
		share: 'keep-briefings',
		revoke: 'keep-briefings'
	},
	'/desk/freshness': { months: 'edit-territory', preview: 'edit-records', confirm: 'edit-records' },
	'/desk/questions': { ask: 'judge-submissions', withdraw: 'judge-submissions' },
	'/desk/publishing': { publish: 'publish-records' },
	'/roadmap/rules': { add: 'keep-rules', change: 'keep-rules', remove: 'keep-rules', limits: 'keep-rules' }
};

/** What a request asks for; `undefined` where nothing of the kind is known. */
export function askedBy({
	route,
	method,
	query
}: {
	route: string | null;
	method: string;
	query: URLSearchParams;
}): Asked | undefined {
	if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return READS[route ?? ''] ?? null;
	const actions = WRITES[route ?? ''];
	if (!actions) return undefined;
	// Kit names an action by the first parameter, `?/keep`
	const named = [...query.keys()].find((key) => key.startsWith('/'))?.slice(1);
	const name = named ?? (Object.hasOwn(actions, method) ? method : 'default');
	return Object.hasOwn(actions, name) ? actions[name] : undefined;
}

/** All that can be asked, for the test that tries each with each role. */
export const ALL_ACCESS = { reads: READS, writes: WRITES };
