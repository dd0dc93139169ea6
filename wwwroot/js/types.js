/**
 * Shapes of the GraphQL answers and of the page's own state; types only, no code.
 *
 * @typedef {{ id: string, name: string, kind: string }} EntityRef
 * @typedef {EntityRef & { degree: number, summary: string | null, merged?: string[],
 *   articles?: { id: string, title: string }[] }} EntityCard articles: once somebody groups by them
 * @typedef {{ value: string, language: string | null, script: string | null, kind: string | null }} EntityName
 * @typedef {{ relation: string, direction: Direction, count: number }} RelationCount
 * @typedef {'out' | 'in' | 'both'} Direction
 * @typedef {'asserted' | 'denied' | 'alleged' | 'planned' | 'possible'} Stance
 * @typedef {{ id: string, title: string, publisher: string, publishedAt: string | null, url: string | null,
 *   ownWords?: boolean, status?: string,
 *   supersededBy?: { id: string, publisher: string, publishedAt: string | null } | null }} Article
 * @typedef {{ quote: string, offset: number, sentence: { number: number, text: string }, article: Article,
 *   said?: Said[] }} Evidence
 * @typedef {Dates & { stance: Stance, confidence: number, qualifiers: { label: string, text: string }[] }} Said
 * @typedef {{ name: string, value: string, label?: string, text?: string, differs?: boolean }} Detail
 * The dates that articles give; then, where they were asked for, the date by which a fact is counted and the days
 * between which it can hold, by births, deaths and events at its ends.
 * @typedef {{ start: string | null, end: string | null, at: string | null,
 *   date?: string | null, possibleFrom?: string | null, possibleTo?: string | null }} Dates
 * @typedef {string | number | boolean} Value
 *
 * @typedef {Dates & {
 *   id: string, relation: string, stance: Stance, value: Value | null, quantity?: string | null,
 *   articleCount?: number,
 *   subject: EntityRef, object: EntityRef | null, attributedTo: EntityRef | null, conflicts: { id: string }[]
 * }} FactLine
 * @typedef {{ state: 'proposed' | 'accepted' | 'rejected' | 'needs_info', by: string | null, at: string, reason: string
 * | null }} Review
 * @typedef {Omit<FactLine, 'conflicts'> & {
 *   confidence: number, evidence: Evidence[], qualifiers: Detail[], review: Review | null
 * }} FactSummary
 * @typedef {{ reason: string, at: string, by: string | null, note: string | null }} Retraction
 * @typedef {FactSummary & { conflicts: FactSummary[], retraction?: Retraction | null }} FactDetail
 *
 * A fact as it is taken away.
 * @typedef {FactSummary & {
 *   articleCount: number, retraction: { reason: string, at: string, by: string | null } | null, conflicts: { id: string
 * }[]
 * }} Report
 * An entity as it is taken away; its properties are ids of facts.
 * @typedef {EntityCard & { names: EntityName[], identifiers: { scheme: string, value: string }[], properties: string[]
 * }} Portrait
 *
 * A fact as the canvas draws it.
 * @typedef {Dates & { id: string, relation: string, stance: Stance, from: string, to: string, articles: number,
 *   confidence?: number }} Link
 *
 * @typedef {EntityCard & {
 *   names: EntityName[], identifiers: { scheme: string, value: string }[], relationCounts: RelationCount[],
 *   relations: { edges: { node: FactLine }[] }, properties: { edges: { node: FactLine }[] },
 *   articles: { totalCount: number, edges: { node: Article }[] }
 * }} EntityDetail
 *
 * @typedef {{ name: string, label: string, plural: string, description: string | null, abstract: boolean, extends:
 * string[],
 *   color: string | null, icon: string | null, shape: string | null }} EntityKind
 * @typedef {{ name: string, label: string, inverseLabel: string, isProperty: boolean, symmetric: boolean,
 *   negative: boolean, functional: boolean, description: string | null, from: string[], to: string[],
 *   time: 'none' | 'interval' | 'instant', valueType: string | null, values: string[] }} RelationKind
 * @typedef {{ entities: number, facts: number, evidence: number, articles: number,
 * records: number }} Stats
 *
 * @typedef {{ matchedName: { value: string, language: string | null } | null, explanation: string | null, node:
 * EntityCard }} SearchHit
 * @typedef {{ entities: string[], facts: string[] }} Path
 * @typedef {{ title: string, line: string, entities?: string[], expand?: boolean, path?: [string, string] | [] }} Start
 *
 * @typedef {{ x: number, y: number }} Point
 *
 * Something written on the picture: a text, an arrow from one place to another, or a step with its number.
 * @typedef {{ kind: 'text' | 'arrow' | 'step', x: number, y: number, text: string, toX?: number, toY?: number }} Note
 * @typedef {{ date: string, text: string }} ChronologyLine
 * How much there must be of something for it to be drawn: relations of an entity among the drawn, articles behind a
 * relation, its confidence from 0 to 1.
 * @typedef {{ readonly relations: number, readonly articles: number, readonly confidence: number }} Least
 * What is drawn as one; open: the keys of groups that are drawn whole.
 * @typedef {{ readonly by: '' | 'kind' | 'community' | 'article', readonly open: readonly string[] }} Groups
 * @typedef {'organic' | 'rings' | 'layers'} LayoutName
 * @typedef {{ readonly from: string, readonly to: string }} Span both ends included: years, months or days
 *
 * All that a link holds; plain and never changed in place.
 * @typedef {{
 *   readonly entities: readonly string[],
 *   readonly positions: Readonly<Record<string, Point>>,
 *   readonly hidden: readonly string[],
 *   readonly kindsOff: readonly string[],
 *   readonly relationsOff: readonly string[],
 *   readonly stancesOff: readonly string[],
 *   readonly pinned: readonly string[],
 *   readonly opened: readonly string[],
 *   readonly time: Span | null,
 *   readonly selection: readonly string[],
 *   readonly fact: string | null,
 *   readonly path: { readonly from: string, readonly to: string, readonly index: number } | null,
 *   readonly layout: LayoutName,
 *   readonly least: Least,
 *   readonly groups: Groups,
 *   readonly title: string,
 *   readonly notes: readonly Note[],
 *   readonly leftOut: readonly string[],
 *   readonly added: readonly ChronologyLine[]
 * }} State title: what the picture is called, empty where nobody said; leftOut: facts that the chronology leaves out;
 * added: lines that somebody added to it
 *
 * What is to be seen of a state, with the data known about it.
 * @typedef {{ entities: EntityCard[], links: Link[], undrawn: Map<string, number>, onCanvas: EntityCard[],
 * hidden: number, groups: ReadonlyMap<string, import('./state/groups.js').Group>,
 * linksOnCanvas: Link[] }} View
 */
export {};
