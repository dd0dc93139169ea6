using KnowledgeGraph.Extracts;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>A fact that a decision is about.</summary>
/// <param name="Id">As the graph shows it.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Identity">What it is.</param>
internal sealed record DecidedFact(FactId Id, Fact Fact, FactIdentity Identity)
{
    /// <summary>It in short words.</summary>
    public string Words =>
        $"{Fact.Subject} {Fact.Relation} {Fact.Object ?? Short(Fact.Value!)} "
        + $"({Fact.Stance.ToString().ToLowerInvariant()})";

    private static string Short(string value) => value.Length > 200 ? $"{value[..200]}…" : value;

    public static async Task<DecidedFact?> FindAsync(EditContext context, FactId id, string field)
    {
        var found = await context.Store.GetFactsByIdAsync([id], context.Cancellation);
        if (found.GetValueOrDefault(id) is { IsGone: false } fact)
        {
            return new DecidedFact(id, fact, await IdentityAsync(context, fact));
        }
        var former = await FormerFacts.FindAsync(context.Store, [id], context.Cancellation);
        if (former.TryGetValue(id, out var kept))
            return new DecidedFact(kept.Id, kept, await IdentityAsync(context, kept));
        context.Refuse(
            EditErrorCode.UnknownFact,
            id.IsGone
                ? $"{Mistakes.Show(id)} is what was known until nothing said it any more: there is nothing to decide."
                : $"There is no fact {Mistakes.Show(id)} in the graph; its id is what the field 'id' of a fact says."
                    + await OfFormerIdsAsync(context),
            field
        );
        return null;
    }

    private static async Task<string> OfFormerIdsAsync(EditContext context) =>
        await FormerFacts.MayBeForgottenAsync(context.Store, context.Decisions, context.Cancellation)
            ? " An id from before an end of the fact was merged is known for "
                + $"{FormerFacts.MaxLookedThrough:N0} changes only: look for the fact at its entities."
            : "";

    /// <summary>The retractions of a fact by editors.</summary>
    public static IEnumerable<RetractionDraft> Retractions(EditContext context, FactId id) =>
        context
            .Decisions.Extracts.Where(page => Journal.IsPage(page.Key))
            .SelectMany(page => page.Value.Retractions)
            .Where(there => Is(there, id, context));

    public static bool Is(RetractionDraft retraction, FactId id, EditContext context) =>
        DecidedExtract.FactOf(retraction.FactId, retraction.Fact, context.Decisions) == id;

    /// <summary>A date that is part of what it is stands in what an article says of it; the fact itself shows the most
    /// precise of all.</summary>
    private static async Task<FactIdentity> IdentityAsync(EditContext context, Fact fact)
    {
        var relation = context.Ontology.Relation(fact.Relation);
        var shown = FactIdentities.Of(fact, relation);
        if (!relation.TimeKey || shown.Id() == fact.Id)
            return shown;
        var evidence = (await context.Store.GetEvidenceAsync([fact.Id], context.Cancellation)).GetValueOrDefault(
            fact.Id
        ) ?? [];
        var extracts = await context.Store.GetExtractsAsync(
            [.. evidence.Select(one => one.Article.Id).Distinct()],
            context.Cancellation
        );
        return extracts
            .Values.SelectMany(extract => DecidedExtract.Apply(extract, context.Decisions).Facts)
            .Where(draft => draft.Id == fact.Id)
            .Select(draft => FactIdentities.Of(draft, relation))
            .FirstOrDefault(shown);
    }
}
