using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Reviewing;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>What <c>decide</c> takes, and how it is read.</summary>
internal static class ReviewInputs
{
    /// <summary>Characters of a headline, a name, a value.</summary>
    public const int MaxLine = 2_000;

    private static readonly IGraphType Id = OptionalIdType;

    public static InputObjectGraphType Decide(EnumerationGraphType decision, Enums enums)
    {
        var span = New("ReviewSpanInput", "Words of a sentence; offsets are UTF-16 code units.");
        span.AddInput("sentence", IntType.Required(), "Number of the sentence.");
        span.AddInput("start", IntType.Required(), "Where they begin.");
        span.AddInput("end", IntType.Required(), "Where they end, exclusive.");
        var fact = New("ReviewFactInput", "What a fact says; what is left out stays as it is.");
        fact.AddInput("relation", enums.Relation, "The relation or property.");
        fact.AddInput("subject", Id, "Key of whom it is about.");
        fact.AddInput("object", Id, "Key of the other end.");
        fact.AddInput("value", TextType, "The value of a property.");
        fact.AddInput("start", TextType, "When it began to hold.");
        fact.AddInput("end", TextType, "When it stopped.");
        fact.AddInput("at", TextType, "When it happened.");
        fact.AddInput("stance", enums.Stance, "How it is said.");
        fact.AddInput("attributedTo", Id, "Key of who says so.");
        var decided = New("ReviewDecisionInput", "A decision on a proposal.");
        decided.AddInput("proposal", IdType, "Which.");
        decided.AddInput("decision", decision, "The decision; accepted when the fact is corrected.");
        decided.AddInput("fact", fact, "What it should say instead.");
        var added = New("ReviewNewFactInput", "A fact that nobody proposed.");
        added.AddInput("fact", fact.Required(), "What it says.");
        added.AddInput("span", span.Required(), "The words it stands on.");
        var link = New("ReviewLinkInput", "Who an entity is.");
        link.AddInput("entity", IdType, "Key of the entity.");
        link.AddInput("to", Id, "Id of the entity of the graph that it is; null when it is new.");
        link.AddInput("name", TextType, "Its name, when it is new.");
        link.AddInput("kind", enums.Kind, "What it is, when it is new.");
        var naming = New("ReviewNamingInput", "Words that name an entity.");
        naming.AddInput("span", span.Required(), "The words.");
        naming.AddInput("entity", Id, "Key of the entity; null for a new one.");
        naming.AddInput("kind", enums.Kind, "What the new one is.");
        var article = New("ReviewArticleInput", "What the article is.");
        article.AddInput("title", TextType, "Its headline.");
        article.AddInput("publisher", TextType, "Who published it.");
        article.AddInput("publishedAt", TextType, "When: 2025-12-13, 2025-12 or 2025.");
        article.AddInput("url", TextType, "Where it stands.");
        var type = New(
            "DecideInput",
            "What a reviewer decides on an article; all of it is one change, which undo takes back."
        );
        type.AddInput("item", IdType, "The article.");
        type.AddInput("decisions", decided.ListOf(), "On proposals.");
        type.AddInput("acceptFrom", FloatType, "Accepts all open proposals of at least this confidence.");
        type.AddInput("links", link.ListOf(), "Who entities are.");
        type.AddInput("namings", naming.ListOf(), "Words that name entities.");
        type.AddInput("facts", added.ListOf(), "Facts that nobody proposed.");
        type.AddInput("article", article, "What the article is.");
        type.AddInput("undo", BooleanType, "Takes the last change back; goes with nothing else.", false);
        return type;
    }

    public static IReadOnlyList<ReviewAct> ActsOf(Fields input)
    {
        if (input.GetValueOrDefault("undo") is true)
            return [new ReviewAct.TakeBack()];
        var acts = new List<ReviewAct>();
        if (input.GetValueOrDefault("article") is Fields article)
            acts.Add(
                new ReviewAct.Entitle(
                    Text(article, "title"),
                    Text(article, "publisher"),
                    DateOf("publishedAt", Text(article, "publishedAt")),
                    Text(article, "url")
                )
            );
        acts.AddRange(
            List(input, "namings")
                .Select(naming => new ReviewAct.NameWords(SpanOf(naming), Text(naming, "entity"), Text(naming, "kind")))
        );
        acts.AddRange(
            List(input, "links")
                .Select(link =>
                    Text(link, "to") is { } to
                        ? (ReviewAct)new ReviewAct.LinkTo($"{link["entity"]}", to)
                        : new ReviewAct.Describe($"{link["entity"]}", Text(link, "name"), Text(link, "kind"))
                )
        );
        foreach (var decided in List(input, "decisions"))
        {
            if (decided.GetValueOrDefault("fact") is Fields terms)
                acts.Add(new ReviewAct.Correct($"{decided["proposal"]}", TermsOf(terms)));
            else
                acts.Add(
                    new ReviewAct.Decide(
                        $"{decided["proposal"]}",
                        (ReviewDecision)(decided.GetValueOrDefault("decision") ?? ReviewDecision.Accepted)
                    )
                );
        }
        if (input.GetValueOrDefault("acceptFrom") is { } from)
            acts.Add(
                new ReviewAct.AcceptFrom(Convert.ToDouble(from, System.Globalization.CultureInfo.InvariantCulture))
            );
        acts.AddRange(
            List(input, "facts").Select(added => new ReviewAct.Add(TermsOf((Fields)added["fact"]!), SpanOf(added)))
        );
        return acts;
    }

    public static PartialDate? DateOf(string name, string? text) =>
        text is null ? null
        : PartialDate.TryParse(text, out var date) ? date
        : throw new ApiError(ApiErrorCode.BadUserInput, $"'{name}' is not a date; write 2020, 2020-08 or 2020-08-09.");

    public static byte[] Bytes(string content)
    {
        try
        {
            return Convert.FromBase64String(content);
        }
        catch (FormatException)
        {
            throw new ApiError(ApiErrorCode.BadUserInput, "'file.content' is not base64.");
        }
    }

    /// <summary>Mistakes of the user reach the user.</summary>
    public static async Task<T> GuardedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (InputException input)
        {
            throw new ApiError(
                ApiErrorCode.BadUserInput,
                string.Join(" ", input.Errors.Select(error => error.Message + "."))
            );
        }
    }

    private static FactTerms TermsOf(Fields terms) =>
        new(
            Text(terms, "relation"),
            Text(terms, "subject"),
            Text(terms, "object"),
            Text(terms, "value"),
            DateOf("start", Text(terms, "start")),
            DateOf("end", Text(terms, "end")),
            DateOf("at", Text(terms, "at")),
            terms.GetValueOrDefault("stance") as Stance?,
            Text(terms, "attributedTo")
        );

    private static ProposedSpan SpanOf(Fields holder)
    {
        var span = (Fields)holder["span"]!;
        return new ProposedSpan((int)span["sentence"]!, (int)span["start"]!, (int)span["end"]!);
    }

    private static string? Text(Fields fields, string name) =>
        fields.GetValueOrDefault(name) is { } value ? PlainLine.Of(name, $"{value}", MaxLine) : null;

    private static IEnumerable<Fields> List(Fields input, string name) =>
        input.GetValueOrDefault(name) is IEnumerable<object?> items ? items.OfType<Fields>() : [];

    private static InputObjectGraphType New(string name, string description) =>
        new() { Name = name, Description = description };
}
