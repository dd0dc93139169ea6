using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>No name of an ontology may mean two things, there or in the GraphQL schema that is made from it.</summary>
internal static class OntologyNames
{
    private static readonly string[] EntityFields =
    [
        "id",
        "name",
        "kind",
        "names",
        "summary",
        "identifiers",
        "facts",
        "relationCounts",
        "articles",
        "degree",
        "timeline",
        "similar",
        "and",
        "or",
        "not",
        "ofKind",
    ];

    private static readonly HashSet<string> QueryFields =
    [
        "article",
        "articles",
        "changes",
        "commonNeighbors",
        "connections",
        "degree",
        "entities",
        "entity",
        "facets",
        "fact",
        "facts",
        "neighborhood",
        "node",
        "nodes",
        "ontology",
        "paths",
        "reviewItem",
        "reviewItems",
        "search",
        "similar",
        "stats",
        "suspects",
        "timeline",
    ];

    /// <summary>The types that every schema has; a test compares them with the schema.</summary>
    internal static readonly HashSet<string> TypeNames =
    [
        "ArticlePayload",
        "Claim",
        "DecideInput",
        "EntityMatch",
        "FileInput",
        "ImportReviewPayload",
        "KnownState",
        "LinkCandidate",
        "Mention",
        "MentionKind",
        "RestoreArticleInput",
        "ReviewArticleInput",
        "ReviewDecision",
        "ReviewDecisionInput",
        "ReviewEntity",
        "ReviewFactInput",
        "ReviewItem",
        "ReviewLinkInput",
        "ReviewMention",
        "ReviewNamingInput",
        "ReviewNewFactInput",
        "ReviewProgress",
        "ReviewProposal",
        "ReviewSentence",
        "ReviewSpan",
        "ReviewSpanInput",
        "Article",
        "ArticleConnection",
        "ArticleEdge",
        "Boolean",
        "BooleanFilter",
        "Change",
        "ChangeFilter",
        "CommonNeighbor",
        "CountFilter",
        "Date",
        "DateFilter",
        "DateTime",
        "Direction",
        "Entity",
        "EntityConnection",
        "EntityEdge",
        "EntityFacet",
        "EntityFacetCount",
        "EntityInput",
        "EntityKind",
        "EntityKindDefinition",
        "EntityOrder",
        "EntityOrderBy",
        "EntityPayload",
        "EntityRelationConnection",
        "EntityRelationEdge",
        "EntityRelationFilter",
        "EntityRelationWhere",
        "EntityWhere",
        "Evidence",
        "EvidenceInput",
        "Facet",
        "FacetCount",
        "Facets",
        "Fact",
        "FactConnection",
        "FactEdge",
        "FactOrder",
        "FactOrderBy",
        "FactPayload",
        "FactWhere",
        "Float",
        "GraphDifference",
        "ID",
        "Identifier",
        "IdentifierFilter",
        "IdentifierInput",
        "IdFilter",
        "ImportExtractPayload",
        "Int",
        "KindCount",
        "MarkDistinctInput",
        "MergeEntitiesInput",
        "Mutation",
        "Name",
        "NameInput",
        "NameKind",
        "NeighborhoodRank",
        "Node",
        "NumberFilter",
        "OfKindWhere",
        "Ontology",
        "OrderDirection",
        "PageInfo",
        "PartialDate",
        "Path",
        "PathOrder",
        "Qualifier",
        "QualifierInput",
        "Query",
        "RelationCount",
        "RelationKind",
        "RelationKindDefinition",
        "RelationTotal",
        "RestoreFactInput",
        "RetractFactInput",
        "Retraction",
        "RetractionReason",
        "Review",
        "ReviewState",
        "SearchConnection",
        "SearchEdge",
        "Sentence",
        "SetReviewInput",
        "SimilarEntity",
        "SourceInput",
        "NameVerdict",
        "ScreeningResult",
        "ScreenedSubject",
        "ScreeningHit",
        "ScreeningFeature",
        "ScreeningSubjectInput",
        "SubjectIdentifierInput",
        "Clearance",
        "Stance",
        "StanceFacet",
        "StanceFacetCount",
        "Stats",
        "String",
        "StringFilter",
        "Subgraph",
        "Subscription",
        "SuspectPair",
        "SuspectPairConnection",
        "SuspectPairEdge",
        "Timeline",
        "TimelineBucket",
        "TimelineInterval",
        "UnmergeInput",
        "UpsertEntityInput",
        "UpsertFactInput",
        "UserError",
        "Value",
    ];

    public static void Check(
        IReadOnlyList<Placed<EntityKind>> kinds,
        IReadOnlyList<Placed<RelationKind>> relations,
        Mistakes mistakes
    )
    {
        CheckKinds(kinds, mistakes);
        foreach (var twice in relations.GroupBy(relation => relation.Name.Value).Where(same => same.Count() > 1))
        {
            mistakes.Add(
                twice.Last().Name,
                $"'{twice.Key}' is already the name of a relation (line {twice.First().Name.Line}); choose another"
            );
        }
        var reported = new HashSet<(YamlNode, YamlNode?)>();
        foreach (var kind in kinds.Where(kind => !kind.Value.Abstract))
            CheckFields(kind.Value, relations, reported, mistakes);
    }

    /// <summary>A kind gives the schema a type, a field for one of it and a field for many.</summary>
    private static void CheckKinds(IReadOnlyList<Placed<EntityKind>> kinds, Mistakes mistakes)
    {
        var taken = new Dictionary<string, YamlNode>();
        foreach (var kind in kinds)
        {
            var (name, plural) = (kind.Name.Value, kind.Value.Plural);
            if (TypeNames.Contains(name))
                mistakes.Add(
                    kind.Name,
                    $"'{name}' is a type that every GraphQL schema of this program has; choose another name"
                );
            if (name.Length > 0)
                Take(char.ToLowerInvariant(name[0]) + name[1..], kind.Name);
            if (plural.Length > 0)
                Take(plural, kind.At("plural"));
        }

        void Take(string field, YamlNode place)
        {
            if (QueryFields.Contains(field))
                mistakes.Add(
                    place,
                    $"'{field}' is a field that every GraphQL schema of this program has; choose another name"
                );
            else if (!taken.TryAdd(field, place))
                mistakes.Add(
                    place,
                    $"'{field}' is already the GraphQL field of another kind (line {taken[field].Line}); choose "
                        + "another name"
                );
        }
    }

    private static void CheckFields(
        EntityKind kind,
        IReadOnlyList<Placed<RelationKind>> relations,
        HashSet<(YamlNode, YamlNode?)> reported,
        Mistakes mistakes
    )
    {
        var taken = new Dictionary<string, (string Relation, YamlNode Place)>();
        foreach (var relation in relations)
        {
            if (relation.Value.From.Any(kind.Ancestors.Contains))
                Take(relation, relation.Value.Field, "field");
            if (!relation.Value.Symmetric && relation.Value.To.Any(kind.Ancestors.Contains))
                Take(relation, relation.Value.InverseField, "inverseField");
        }

        void Take(Placed<RelationKind> relation, string field, string key)
        {
            var place = relation.At(key);
            if (EntityFields.Contains(field))
            {
                if (reported.Add((place, null)))
                    mistakes.Add(place, $"'{field}' is a field that every entity has; choose another name");
            }
            else if (
                field.Length > 0
                && !taken.TryAdd(field, (relation.Name.Value, place))
                && reported.Add((place, taken[field].Place))
            )
            {
                mistakes.Add(
                    place,
                    $"'{field}' is already a field of {kind.Name}, by {taken[field].Relation} (line "
                        + $"{taken[field].Place.Line}); choose another name"
                );
            }
        }
    }
}
