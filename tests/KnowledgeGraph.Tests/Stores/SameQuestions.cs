namespace KnowledgeGraph.Tests;

/// <summary>Questions about the seed, besides the sample queries and those of the page, that both stores have to answer
/// alike.</summary>
internal static class SameQuestions
{
    public static readonly string[] Answered =
    [
        "{ people(first: 7) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name } } } }",
        "{ people(last: 3) { edges { cursor node { id } } pageInfo { hasPreviousPage startCursor } } }",
        "{ people(orderBy: [{ by: degree, direction: desc }], first: 20) { edges { cursor node { id degree } } } }",
        "{ people(orderBy: [{ by: birthDate }, { by: name, direction: desc }], first: 50) { edges { cursor "
            + "node { id birthDate } } } }",
        "{ people(orderBy: [{ by: occupation, direction: desc }], last: 9) { edges { cursor node { id "
            + "occupation } } } }",
        "{ people(where: { names: { contains: \"ая\", caseInsensitive: true } }) { totalCount nodes { id } } }",
        "{ people(where: { or: [{ birthDate: { before: \"1970\" } }, { birthDate: { present: false } }], not: "
            + "{ name: { startsWith: \"A\" } } }, first: 60) { totalCount nodes { id birthDate } } }",
        "{ people(where: { imprisonedIn: { some: { node: { id: { eq: \"belarus\" } }, fact: { stance: "
            + "[asserted], validAt: \"2022\" } } } }) { totalCount nodes { id } } }",
        "{ people(where: { identifier: { scheme: \"wikidata\" } }) { totalCount nodes { id identifiers { "
            + "scheme value } } } }",
        "{ nodes(ids: [\"ales-bialiatski\", \"minsk\", \"nobody\"]) { ... on Entity { id name kind summary "
            + "names { value "
            + "language script articles } identifiers { scheme value } } } }",
        "{ entity(id: \"ales-bialiatski\") { facts(first: 50) { totalCount edges { cursor node { id relation "
            + "value start end at stance confidence articleCount qualifiers { name value } evidence { quote sentence "
            + "{ number text } article { id } } } } } } }",
        "{ entity(id: \"ales-bialiatski\") { facts(last: 5, where: { date: { after: \"2020\" }, not: { stance: "
            + "[denied] } }) { totalCount pageInfo { hasPreviousPage } edges { cursor node { id } } } } }",
        "{ entity(id: \"belarus\") { facts(orderBy: [{ by: articles, direction: desc }, { by: name }], first: "
            + "40) { edges { cursor node { id conflicts { id } attributedTo { id } } } } } }",
        "{ entity(id: \"belarus\") { relationCounts { relation direction count } articles(first: 5) { "
            + "totalCount edges { cursor node { id title } } } } }",
        "{ entity(id: \"alexander-lukashenko\") { facts(first: 20, direction: in) { edges { node { id subject "
            + "{ id } } } } } }",
        "{ entity(id: \"alexander-lukashenko\") { facts(first: 20, where: { confidenceAtLeast: 0.9, otherKind: "
            + "[Person] }) { edges { node { id object { id } } } } } }",
        "{ search(text: \"Цихановская\", first: 5) { edges { score matchedName { value } explanation node { id } } } }",
        "{ search(text: \"babary\", first: 5) { edges { score node { id } } } }",
        "{ search(text: \"Bialatski\", kinds: [Person], first: 5) { totalCount edges { score cursor node { id } } } }",
        "{ search(text: \"\") { nodes { id } } }",
        "{ neighborhood(id: \"ales-bialiatski\", depth: 2, limit: 100) { entities { id } facts { id } truncated } }",
        "{ neighborhood(id: \"belarus\", depth: 3, limit: 60, kinds: [Person]) { entities { id } facts { id } "
            + "truncated } }",
        "{ paths(from: \"ales-bialiatski\", to: \"belaruskali\", maxHops: 4, first: 3) { length entities { id "
            + "} facts { id } } }",
        "{ paths(from: \"donald-trump\", to: \"maria-kalesnikava\", maxHops: 6, first: 5, where: { stance: "
            + "[asserted, alleged] }) { length entities { id } facts { id } } }",
        "{ connections(ids: [\"ales-bialiatski\", \"belarus\", \"viasna\", \"alexander-lukashenko\"]) { "
            + "entities { id } facts { id } truncated } }",
        "{ commonNeighbors(ids: [\"ales-bialiatski\", \"maria-kalesnikava\"], first: 20) { entity { id } facts "
            + "{ id } } }",
        "{ similar(id: \"ales-bialiatski\", first: 5) { entity { id } score reasons } }",
        "{ timeline(ids: [\"ales-bialiatski\", \"belarus\"], interval: month) { undated buckets { date count "
            + "facts(first: 3) { id } } } }",
        "{ sanctionsInForce(on: \"2023-01-01\", first: 10) { totalCount edges { cursor node { id name } } } }",
        "{ articles(first: 10) { totalCount edges { cursor node { id title publishedAt publisher url } } } }",
        "{ changes(since: 25, first: 10) { sequence articleId entityIds factIds entities { id } facts { id } } }",
        "{ stats { entities facts evidence articles sequence entitiesByKind { kind count } factsByRelation { "
            + "relation count } } }",
        "{ ontology { entityKinds { name } relationKinds { name } } }",
        "{ node(id: \"viasna\") { id } nodes(ids: [\"viasna\", \"nobody\", \"belarus\"]) { id } }",
        "{ sanctions(first: 20) { totalCount edges { node { id targets { edges { node { id } fact { id } } } "
            + "imposedBy { edges { node { id } } } } } } }",
        "{ companies(first: 50) { edges { node { id name sanctions { totalCount } } } } }",
        "{ organizations(where: { facts: { has: true } }, orderBy: [{ by: kind }, { by: name, direction: desc "
            + "}], last: 15) { nodes { id kind name } } }",
        "{ a: person(id: \"ales-bialiatski\") { ...all } b: person(id: \"nobody\") { ...all } } fragment all "
            + "on Person { id awards { edges { node { id } fact { at evidence { quote } } } } }",
    ];

    /// <summary>Lists with a place for their arguments, to be read page by page in both directions.</summary>
    public static readonly string[] Paged =
    [
        "{ list: people(PAGE) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor "
            + "node { id } } } }",
        "{ list: people(orderBy: [{ by: birthDate, direction: desc }], PAGE) { pageInfo { hasNextPage "
            + "hasPreviousPage startCursor endCursor } edges { cursor node { id birthDate } } } }",
        "{ list: articles(PAGE) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { "
            + "cursor node { id } } } }",
    ];

    /// <summary>Refused, or answered in part.</summary>
    public static readonly string[] Mistaken =
    [
        "{ people(first: -1) { nodes { id } } }",
        "{ people(first: 5, after: \"no cursor of ours\") { nodes { id } } }",
        "{ people(first: 5, last: 5) { nodes { id } } }",
        "{ people { nodes { shoeSize } } }",
        "{ people(where: { birthDate: { before: \"yesterday\" } }) { nodes { id } } }",
        "{ paths(from: \"ales-bialiatski\", to: \"belarus\", maxHops: 99) { length } }",
        "{ neighborhood(id: \"ales-bialiatski\", depth: 0) { truncated } }",
        "mutation { importExtract(text: \"nonsense\") { sequence errors { path code message line column } } }",
        "{ people",
    ];
}
