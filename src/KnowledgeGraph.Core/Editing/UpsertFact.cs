using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Editing;

/// <summary>A fact that an article reports, with the words it stands on: added, or put in the place of what the article
/// said of it.</summary>
/// <param name="Relation">The relation or property.</param>
/// <param name="Subject">Id of whom it is about.</param>
public sealed record UpsertFact(string Relation, string Subject) : Edit
{
    /// <summary>Id of the article, when it is in the graph.</summary>
    public string? Article { get; init; }

    /// <summary>The article, when it is not.</summary>
    public SourceInput? Source { get; init; }

    /// <summary>Id of the fact that this one corrects: the article then no longer says that one.</summary>
    public FactId? Replaces { get; init; }

    /// <summary>Id of whom it leads to, for a relation.</summary>
    public string? Object { get; init; }

    /// <summary>The value of a property: a text, a number, or true or false; anything else is refused.</summary>
    public object? Value { get; init; }

    /// <summary>When it began to hold: 2020, 2020-08 or 2020-08-09, with ~ behind it when approximate.</summary>
    public string? Start { get; init; }

    /// <summary>When it stopped, written as <see cref="Start"/>.</summary>
    public string? End { get; init; }

    /// <summary>When it happened, written as <see cref="Start"/>.</summary>
    public string? At { get; init; }

    /// <summary>How it is said; asserted when null.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Id of the entity that says so; null when the article itself does.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>0 to 1; 1 when null.</summary>
    public double? Confidence { get; init; }

    /// <summary>Further details, by name.</summary>
    public IReadOnlyList<NamedValue>? Qualifiers { get; init; }

    /// <summary>What it stands on, at least one.</summary>
    public IReadOnlyList<EvidenceInput> Evidence { get; init; } = [];

    /// <summary>Entities that it names and that are not in the graph yet.</summary>
    public IReadOnlyList<EntityInput> Entities { get; init; } = [];

    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        if (await ArticleAmendment.OfAsync(context, Article, Source) is not { } article)
            return EditPlan.Nothing;
        for (var i = 0; i < Entities.Count; i++)
            await EntityAmendment.PutAsync(context, article, Entities[i], ["entities", $"{i}"]);
        var input = this with
        {
            Subject = await NameAsync(context, article, Subject, "subject"),
            Object = Object is null ? null : await NameAsync(context, article, Object, "object"),
            AttributedTo = AttributedTo is null
                ? null
                : await NameAsync(context, article, AttributedTo, "attributedTo"),
            Evidence = Numbered(context, article),
        };
        if (Replaces is { } replaced && !article.Remove(replaced))
            context.Refuse(
                EditErrorCode.NotSaidHere,
                $"The article '{article.Id}' does not say the fact {Mistakes.Show(replaced)}; correct the "
                    + "article that does.",
                "replaces"
            );
        var fact = article.Put(context.Reader.Fact(input));
        var extract = article.Build();
        return fact is null ? EditPlan.Nothing : new EditPlan(await ShownAsync(context, extract, fact), extract);
    }

    /// <summary>The id under which the graph will show it.</summary>
    private static async Task<string> ShownAsync(EditContext context, ArticleExtract extract, FactDraft fact)
    {
        var relation = context.Ontology.Relation(fact.Relation);
        var id = DecidedExtract.FactOf(fact.Id, FactIdentities.Of(fact, relation), context.Decisions);
        if (!relation.HasPeriods)
            return id;
        var noHashes = new Dictionary<ArticleId, string> { [extract.Article.Id] = "" };
        var plan = new PeriodPlan(new GraphWrite([extract]), noHashes, context.Decisions, context.Decisions, []);
        while (plan.TakeWanted() is var (statements, articles))
            plan.Add(await context.Store.GetClaimsAsync(statements, articles, context.Cancellation));
        return plan.After.IdOf(extract.Article.Id, id, fact.Period);
    }

    /// <summary>The id that the article knows an end by; one that it does not name yet is named in it.</summary>
    private static async Task<string> NameAsync(EditContext context, ArticleAmendment article, string end, string field)
    {
        var id = EntityAmendment.IdIn(article, end, context);
        if (article.Names(id))
            return id;
        if ((await context.Store.GetEntitiesAsync([id], context.Cancellation)).GetValueOrDefault(id) is { } known)
            article.Put(EntityAmendment.Named(known, article.Id));
        else
            context.Refuse(
                EditErrorCode.UnknownEntity,
                $"There is no entity {Mistakes.Show(id)} in the graph; correct the id, or declare the "
                    + "entity in 'entities'.",
                field
            );
        return id;
    }

    /// <summary>Each sentence by its number, new ones added.</summary>
    private List<EvidenceInput> Numbered(EditContext context, ArticleAmendment article)
    {
        if (Evidence.Count == 0)
            context.Refuse(
                EditErrorCode.InvalidEvidence,
                "A fact needs evidence; quote the words it stands on.",
                "evidence"
            );
        var numbered = new List<EvidenceInput>();
        foreach (var (i, evidence) in Evidence.Index())
        {
            if (evidence.Sentence is null == evidence.Text is null)
                context.Refuse(
                    EditErrorCode.InvalidSentence,
                    "Say where the words stand: 'sentence' for the number of a sentence of the article, or "
                        + "'text' for a whole new one.",
                    "evidence",
                    $"{i}",
                    "sentence"
                );
            else if (evidence.Text is null)
                numbered.Add(evidence);
            else if (article.Sentence(evidence.Text, ["evidence", $"{i}", "text"]) is { } number)
                numbered.Add(evidence with { Sentence = number });
        }
        return numbered;
    }
}
