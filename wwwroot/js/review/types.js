/**
 * @typedef {{ sentence: number, start: number, end: number }} Span
 * @typedef {{ id: string, name: string, kind: string, score: number, why: string }} Candidate
 * @typedef {{ key: string, kind: string, name: string, match: 'new' | 'linked' | 'ambiguous', candidates: Candidate[]
 * }}
 * ReviewEntity
 * @typedef {Span & { entity: string, how: string }} ReviewMention
 * @typedef {{ id: string, relation: string, subject: string, object: string | null, value: string | null, start: string
 * | null, end: string | null, at: string | null, relative: boolean, stance: string, attributedTo: string | null,
 * confidence: number, origin: string, decision: 'open' | 'accepted' | 'rejected', known: 'new' | 'confirms' |
 * 'contradicts', knownFact: string | null, spans: Span[] }} Proposal
 * @typedef {{ id: string, title: string, publisher: string | null, publishedAt: string | null, url: string | null,
 * language: string, progress: string, importedRevision: string | null, changed: boolean,
 * originalNote: string | null, undoable: number, refusedCount: number,
 * sentences: { number: number, paragraph: number, text: string }[], mentions: ReviewMention[], entities:
 * ReviewEntity[], proposals: Proposal[] }} ReviewItem
 * @typedef {{ name: string, label: string, from: string[], to: string[], isProperty: boolean }} RelationTerms
 * @typedef {{ relations: Map<string, any>, kinds: any[] }} Words
 */
export {};
