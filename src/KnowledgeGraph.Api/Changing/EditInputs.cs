using KnowledgeGraph.Api.Building;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

/// <summary>The inputs of mutations. Dates are texts, so that a wrong one is an error of the user with its
/// path.</summary>
internal sealed class EditInputs
{
    private const string ArticleText = "Id of the article that says so, when it is in the graph.";
    private const string SourceText = "The article that says so, when it is not in the graph yet.";
    private const string By = "Who decides.";
    private const string Why = "Why, in one line.";

    private static readonly IGraphType RequiredText = TextType.Required();
    private static readonly IGraphType Id = OptionalIdType;

    public EditInputs(Enums enums)
    {
        var source = Source();
        var (name, identifier) = (
            Name(enums),
            Pair(
                "IdentifierInput",
                "An id in another register.",
                "scheme",
                "For instance wikidata or iso3166.",
                "The id there."
            )
        );
        var entity = New("EntityInput", "An entity that the article names.");
        UpsertEntity = New("UpsertEntityInput", "What an article says of an entity.");
        foreach (var type in new[] { entity, UpsertEntity })
        {
            type.AddInput("id", IdType, "Its slug in the whole graph: look for it first.");
            type.AddInput("kind", enums.Kind.Required(), "What it is; not an abstract kind.");
            type.AddInput(
                "names",
                name.ListOf(),
                "How the article calls it, the shown name first; needed for a new entity."
            );
            type.AddInput("summary", TextType, "One plain line.");
            type.AddInput("identifiers", identifier.ListOf(), "Ids in other registers.");
        }
        UpsertFact = Fact(enums, entity);
        foreach (var type in new[] { UpsertEntity, UpsertFact })
        {
            type.AddInput("article", Id, ArticleText);
            type.AddInput("source", source, SourceText);
        }
        RetractFact = Decision("RetractFactInput", "A fact that is taken back.", ("fact", "The fact."));
        RetractFact.AddInput("reason", enums.RetractionReason.Required(), "Why.");
        RetractFact.AddInput("note", TextType, "More in one line.");
        RetractFact.AddInput("replacedBy", Id, "The fact that stands in its place.");
        FactOnly = New("RestoreFactInput", "A fact that counts again.");
        FactOnly.AddInput("fact", IdType, "The fact.");
        SetReview = Decision("SetReviewInput", "A review of a fact.", ("fact", "The fact."));
        SetReview.AddInput("state", enums.ReviewState, "The outcome; null takes the review back.");
        SetReview.AddInput("reason", TextType, Why);
        MergeEntities = Decision(
            "MergeEntitiesInput",
            "Two entities that are one.",
            ("from", "The entity that is merged away."),
            ("into", "The entity that is kept, and shown.")
        );
        MergeEntities.AddInput("reason", TextType, Why);
        RestoreArticle = New("RestoreArticleInput", "What an article said before.");
        RestoreArticle.AddInput("article", IdType, "The article.");
        RestoreArticle.AddInput("revision", TextType, "Its revision as it is to be now; null for not there.");
        RestoreArticle.AddInput("extract", TextType, "What it said before; null when it was not there.");
        UndoChange = New("UndoChangeInput", "An edit that is taken back.");
        UndoChange.AddInput("sequence", IntType.Required(), "Number of one of its changes.");
        Unmerge = New("UnmergeInput", "An entity that is itself again.");
        Unmerge.AddInput("entity", IdType, "The id that was merged away.");
        ChooseName = Decision("ChooseNameInput", "The name that an entity is shown by.", ("entity", "The entity."));
        ChooseName.AddInput("name", TextType, "One of its names; null takes the choice back.");
        ChooseName.AddInput("reason", TextType, Why);
        MarkDistinct = Decision(
            "MarkDistinctInput",
            "Two entities that are not one.",
            ("entity", "One of them."),
            ("other", "The other.")
        );
        MarkDistinct.AddInput("reason", TextType, Why);
        MarkDistinct.AddInput("distinct", BooleanType, "False takes the judgement back.", true);
    }

    public InputObjectGraphType RestoreArticle { get; }

    public InputObjectGraphType UndoChange { get; }

    public InputObjectGraphType UpsertEntity { get; }

    public InputObjectGraphType UpsertFact { get; }

    public InputObjectGraphType RetractFact { get; }

    public InputObjectGraphType FactOnly { get; }

    public InputObjectGraphType SetReview { get; }

    public InputObjectGraphType MergeEntities { get; }

    public InputObjectGraphType Unmerge { get; }

    public InputObjectGraphType ChooseName { get; }

    public InputObjectGraphType MarkDistinct { get; }

    private static InputObjectGraphType New(string name, string description) =>
        new() { Name = name, Description = description };

    private static InputObjectGraphType Decision(
        string name,
        string description,
        params (string Name, string Description)[] ids
    )
    {
        var type = New(name, description);
        foreach (var (id, text) in ids)
            type.AddInput(id, IdType, text);
        type.AddInput("by", TextType, By);
        return type;
    }

    private static InputObjectGraphType Pair(
        string name,
        string description,
        string key,
        string keyText,
        string valueText
    )
    {
        var type = New(name, description);
        type.AddInput(key, RequiredText, keyText);
        type.AddInput("value", RequiredText, valueText);
        return type;
    }

    private static InputObjectGraphType Source()
    {
        var type = New(
            "SourceInput",
            "An article that is not in the graph yet. Its sentences are told in your own words."
        );
        type.AddInput("id", IdType, "Slug: publisher, topic, date.");
        type.AddInput("title", RequiredText, "As published.");
        type.AddInput("publisher", RequiredText, "Who published it.");
        type.AddInput("publishedAt", RequiredText, "2025, 2025-12 or 2025-12-13.");
        type.AddInput("language", RequiredText, "BCP 47 tag of the article.");
        type.AddInput("url", TextType, "Its address.");
        type.AddInput("authors", TextType.ListOf(), "Who wrote it.");
        return type;
    }

    private static InputObjectGraphType Name(Enums enums)
    {
        var type = New("NameInput", "One spelling of a name.");
        type.AddInput("value", RequiredText, "The name as written.");
        type.AddInput("language", TextType, "BCP 47 tag.");
        type.AddInput("script", TextType, "ISO 15924 code, for instance Cyrl; seen from the letters when left out.");
        type.AddInput("kind", enums.NameKind, "What sort of name it is; full when left out.");
        type.AddInput("scheme", TextType, "Romanization, for instance lacinka.");
        return type;
    }

    private static InputObjectGraphType Fact(Enums enums, IGraphType entity)
    {
        var evidence = New(
            "EvidenceInput",
            "The words that a fact stands on: in a sentence that the article has, by number, or in a new one."
        );
        evidence.AddInput("sentence", IntType, "Number of the sentence.");
        evidence.AddInput("text", TextType, "A whole new sentence, in your own words.");
        evidence.AddInput("quote", RequiredText, "The exact words within it, at least two.");
        evidence.AddInput("occurrence", IntType, "Which of them, from 1, when they stand there more than once.");
        var type = New("UpsertFactInput", "A fact that an article reports.");
        type.AddInput("replaces", Id, "The fact that this one corrects: the article then no longer says that one.");
        type.AddInput("relation", enums.Relation.Required(), "The relation or property.");
        type.AddInput("subject", IdType, "Whom it is about.");
        type.AddInput("object", Id, "Whom it leads to, for a relation.");
        type.AddInput("value", new GraphQLTypeReference("Value"), "The value, for a property.");
        type.AddInput("start", TextType, "When it began to hold: 2020, 2020-08 or 2020-08-09, with ~ for about.");
        type.AddInput("end", TextType, "When it stopped.");
        type.AddInput("at", TextType, "When it happened, for what has no duration.");
        type.AddInput("stance", enums.Stance, "How it is said; asserted when left out.");
        type.AddInput("attributedTo", Id, "Entity that says so; left out when the article itself does.");
        type.AddInput("confidence", FloatType, "0 to 1; 1 when left out.");
        type.AddInput(
            "qualifiers",
            Pair("QualifierInput", "A further detail.", "name", "Which detail, for instance role.", "Its text.")
                .ListOf(),
            "Further details."
        );
        type.AddInput("evidence", evidence.ListOf().Required(), "What it stands on, at least one.");
        type.AddInput("entities", entity.ListOf(), "Entities that it names and that are not in the graph yet.");
        return type;
    }
}
