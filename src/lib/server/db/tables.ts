import type { SubmissionTables } from './submission-tables.ts';

/** Whole-number milliseconds since 1970, UTC. */
type Timestamp = number;

/** Divisions, parks, chains, sources …: everything of a territory that is neither a project nor a shape. */
export interface RecordTable {
	kind: string;
	id: string;
	/** Order within its kind. */
	position: number;
	/** 1 as seeded; each edit adds one. */
	version: number;
	/** The domain value as JSON. */
	body: string;
	updated_at: Timestamp;
	/** Shown no longer, and kept; `null`: it stands. */
	archived_at: Timestamp | null;
}

export interface ProjectRowTable {
	portfolio: string;
	id: string;
	position: number;
	version: number;
	body: string;
	updated_at: Timestamp;
	archived_at: Timestamp | null;
}

/** A record or a project as it once was: rows are only added, the newest beside the record itself. */
export interface RecordVersionTable {
	kind: string;
	/** Of a project; empty for other kinds. */
	portfolio: string;
	id: string;
	version: number;
	body: string;
	/** The outline of then as JSON; `null`: it had none. */
	outline: string | null;
	/** 1 or 0. */
	archived: number;
	/** `seed`: as it came; `change`, `archive`, `restore`, `submit` … as the audit has it. */
	action: string;
	at: Timestamp;
	account: string | null;
	person: string | null;
	reason: string | null;
}

/** The outline of a park or a site. */
export interface OutlineTable {
	kind: string;
	id: string;
	/** A Polygon or MultiPolygon as JSON. */
	body: string;
	updated_at: Timestamp;
}

/** One GeoJSON FeatureCollection. */
export interface LayerTable {
	id: string;
	version: number;
	body: string;
	updated_at: Timestamp;
}

export interface SettingTable {
	key: string;
	value: string;
}

/** Somebody who signs in. */
export interface AccountTable {
	id: string;
	sign_in_name: string;
	display_name: string;
	role: string;
	division: string | null;
	/** argon2id in the PHC string format. */
	password_hash: string;
	/** 1 or 0. */
	active: number;
	version: number;
	created_at: Timestamp;
}

/** A browser that has signed in. Only hashes of what it carries are kept. */
export interface SessionTable {
	id: string;
	account: string;
	token_hash: string;
	/** Before the last renewal: requests under way at that moment still carry it. */
	former_hash: string | null;
	agent: string;
	opened_at: Timestamp;
	seen_at: Timestamp;
	renewed_at: Timestamp;
}

/** A link that makes an account, or (`account` given) sets a new password for one; gone once used. */
export interface InvitationTable {
	id: string;
	token_hash: string;
	account: string | null;
	role: string;
	division: string | null;
	display_name: string;
	invited_by: string;
	made_at: Timestamp;
	expires_at: Timestamp;
}

/** Failures to sign in under a name, whether it exists or not. */
export interface AttemptTable {
	name: string;
	failures: number;
	last_at: Timestamp;
	locked_until: Timestamp;
}

/** Who changed what; rows are only added, and each hash covers the one before. */
export interface AuditTable {
	sequence: number;
	at: Timestamp;
	account: string | null;
	person: string;
	action: string;
	/** `scenario 4f…`: kind and id. */
	subject: string;
	before: string | null;
	after: string | null;
	reason: string | null;
	hash: string;
}

export interface AuditEndTable {
	id: number;
	sequence: number;
	hash: string;
}

export interface ScenarioTable {
	id: string;
	portfolio: string;
	name: string;
	note: string;
	query: string;
	account: string | null;
	author: string;
	kept_at: Timestamp;
	changed_at: Timestamp;
	changed_by: string;
	version: number;
	archived_at: Timestamp | null;
}

/** How a project is followed, as first recorded. */
export interface DeliveryTable {
	portfolio: string;
	project: string;
	/** 1 as seeded; each change adds one. */
	version: number;
	/** A `Delivery` without its changes, as JSON. */
	body: string;
	updated_at: Timestamp;
}

/** What was changed of it; rows are only added. */
export interface DeliveryChangeTable {
	portfolio: string;
	project: string;
	sequence: number;
	/** A `RecordedChange` as JSON. */
	body: string;
	/** `null`: it came with a pack. */
	account: string | null;
	person: string | null;
	at: Timestamp;
}

/** A campaign, or a lead without its history. */
export interface PlanRowTable {
	portfolio: string;
	id: string;
	position: number;
	/** 1 as first recorded; each entry of a lead adds one. */
	version: number;
	/** A `Campaign`, or a `Lead` without its entries, as JSON. */
	body: string;
	updated_at: Timestamp;
}

/** A line of a lead's history; rows are only added. */
export interface LeadEntryTable {
	portfolio: string;
	lead: string;
	sequence: number;
	/** A `LeadEntry` as JSON. */
	body: string;
	/** `null`: it came with a pack. */
	account: string | null;
	person: string | null;
	at: Timestamp;
}

/** Of a portfolio: its name, unit and way of counting. */
export interface IndicatorTable {
	portfolio: string;
	id: string;
	/** Order within the portfolio. */
	position: number;
	/** 1 as first kept; each change of its name adds one. */
	version: number;
	/** An `Indicator` without its targets and reports, as JSON. */
	body: string;
	updated_at: Timestamp;
}

/** What was assigned for a year; rows are only added, the last is in force. */
export interface TargetRevisionTable {
	portfolio: string;
	indicator: string;
	year: number;
	sequence: number;
	/** A `TargetRevision` as JSON. */
	body: string;
	/** `null`: it came with a pack. */
	account: string | null;
	person: string | null;
	at: Timestamp;
}

/** What was reported of a month; rows are only added. */
export interface TargetReportTable {
	portfolio: string;
	indicator: string;
	sequence: number;
	/** A `ReportedAmount` as JSON. */
	body: string;
	account: string | null;
	person: string | null;
	at: Timestamp;
}

/** A way of making sheets under a name, with its logo. */
export interface SheetTemplateTable {
	id: string;
	name: string;
	note: string;
	/** As `writeSpec` writes it. */
	spec: string;
	/** Format, words and aspect of the logo, as JSON; `null`: it has none. */
	logo: string | null;
	/** The logo in base64. */
	logo_bytes: string | null;
	account: string | null;
	author: string;
	kept_at: Timestamp;
	changed_at: Timestamp;
	changed_by: string;
	version: number;
	archived_at: Timestamp | null;
}

/** Scenes in their order, and who keeps them. */
export interface BriefingTable {
	id: string;
	portfolio: string;
	/** The `Briefing` as JSON. */
	body: string;
	account: string | null;
	author: string;
	made_at: Timestamp;
	changed_at: Timestamp;
	changed_by: string;
	version: number;
	archived_at: Timestamp | null;
}

/** A briefing as it once was. */
export interface BriefingVersionTable {
	briefing: string;
	version: number;
	body: string;
	/** What it was kept as; `null`: nobody named it. */
	label: string | null;
	/** The records it was kept with, packed; `null`: none were. */
	pack: string | null;
	kept_at: Timestamp;
	kept_by: string;
}

/** A way in for whoever has the token; only its hash is kept. */
export interface BriefingLinkTable {
	id: string;
	briefing: string;
	token_hash: string;
	audience: string;
	version: number;
	/** What it opens, packed: the records as they were when it was made. */
	pack: string;
	made_at: Timestamp;
	made_by: string;
	expires_at: Timestamp;
	revoked_at: Timestamp | null;
	opened: number;
	last_opened_at: Timestamp | null;
}

/** The records as somebody published them. */
export interface SnapshotTable {
	/** `2026-11-29-1` */
	id: string;
	/** 1 for the first. */
	sequence: number;
	/** The revision of the database that was published. */
	revision: string;
	/** Values that were kept back. */
	withheld: number;
	/** What the check said and what was counted, as JSON. */
	summary: string;
	note: string;
	/** Rows by table, as `publishing/packing` packs them. */
	packed: string;
	account: string | null;
	person: string;
	made_at: Timestamp;
}

/** A value that the bureau asked for. It is answered when the value is known. */
export interface QuestionTable {
	id: string;
	portfolio: string;
	project: string;
	criterion: string;
	note: string;
	account: string | null;
	person: string;
	asked_at: Timestamp;
	withdrawn_at: Timestamp | null;
}

export interface Tables extends SubmissionTables {
	record: RecordTable;
	project: ProjectRowTable;
	record_version: RecordVersionTable;
	outline: OutlineTable;
	layer: LayerTable;
	setting: SettingTable;
	account: AccountTable;
	session: SessionTable;
	invitation: InvitationTable;
	attempt: AttemptTable;
	audit: AuditTable;
	audit_end: AuditEndTable;
	scenario: ScenarioTable;
	delivery: DeliveryTable;
	delivery_change: DeliveryChangeTable;
	campaign: PlanRowTable;
	lead: PlanRowTable;
	lead_entry: LeadEntryTable;
	indicator: IndicatorTable;
	target_revision: TargetRevisionTable;
	target_report: TargetReportTable;
	sheet_template: SheetTemplateTable;
	briefing: BriefingTable;
	briefing_version: BriefingVersionTable;
	briefing_link: BriefingLinkTable;
	snapshot: SnapshotTable;
	question: QuestionTable;
}
