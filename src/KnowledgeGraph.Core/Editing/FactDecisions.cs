using KnowledgeGraph.Extracts;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>Editors take a fact back; importing its articles again does not bring it back.</summary>
public sealed record RetractFact(Fields Input) : Edit(Input)
{
    internal override async Task<EditPlan> PlanAsync(EditContext ground)
    {
        var fields = new YamlFields(
            ground.Reader.Plain(Input, "reason", "note", "by"),
            "a retraction",
            ground.Mistakes
        );
        var (reason, note, by) = (
            fields.OneOf("reason", RetractionSection.Reasons, required: true),
            fields.Text("note", 500),
            fields.Text("by", 200)
        );
        var fact = await DecidedFact.FindAsync(ground, $"{Input["fact"]}", "fact");
        var replacedBy = Input.GetValueOrDefault("replacedBy") is string other
            ? (await DecidedFact.FindAsync(ground, other, "replacedBy"))?.Id
            : null;
        if (fact is null || reason is null)
            return EditPlan.Nothing;
        var retraction = new Retraction(reason, ground.Today, by, note, replacedBy);
        var journal = new Journal(ground);
        if (
            DecidedFact
                .Retractions(ground, fact.Id)
                .Any(there => there.Retraction with { At = ground.Today } == retraction)
        )
            return journal.Plan(fact.Id);
        journal.Remove(retraction: there => DecidedFact.Is(there, fact.Id, ground));
        journal.Add($"{fact.Words} is taken back: {reason}{(note is null ? "" : $", {note}")}.", (page, sentence) =>
            page with
            {
                Retractions = [.. page.Retractions, new RetractionDraft(fact.Id, retraction, fact.Identity, sentence)],
            }
        );
        return journal.Plan(fact.Id);
    }
}

/// <summary>What editors took back counts again.</summary>
public sealed record RestoreFact(Fields Input) : Edit(Input)
{
    internal override async Task<EditPlan> PlanAsync(EditContext ground)
    {
        if (await DecidedFact.FindAsync(ground, $"{Input["fact"]}", "fact") is not { } fact)
            return EditPlan.Nothing;
        var journal = new Journal(ground);
        if (
            !journal.Remove(retraction: there => DecidedFact.Is(there, fact.Id, ground))
            && fact.Fact.Retraction is not null
        )
        {
            ground.Refuse(
                "NOT_RETRACTED_HERE",
                "An article or a review takes this fact back, not a decision of editors; correct the article's "
                    + "extract, or accept the fact by setReview.",
                "fact"
            );
        }
        else if (ground.Decisions.ReviewOf(fact.Id) is { State: ReviewState.Rejected })
        {
            ground.Refuse(
                "REJECTED",
                "A review rejects this fact, so that it would stay taken back; accept it by setReview.",
                "fact"
            );
        }
        return journal.Plan(fact.Id);
    }
}

/// <summary>What a person thinks of a fact. One that is rejected leaves the graph until it is accepted again, also when
/// its articles are imported anew.</summary>
public sealed record SetReview(Fields Input) : Edit(Input)
{
    internal override async Task<EditPlan> PlanAsync(EditContext ground)
    {
        var fields = new YamlFields(ground.Reader.Plain(Input, "reason", "by"), "a review", ground.Mistakes);
        var (reason, by) = (fields.Text("reason", 500), fields.Text("by", 200));
        if (await DecidedFact.FindAsync(ground, $"{Input["fact"]}", "fact") is not { } fact)
            return EditPlan.Nothing;
        var journal = new Journal(ground);
        if (Input.GetValueOrDefault("state") is not ReviewState state)
        {
            journal.Remove(review: other => Is(other, fact.Id, ground));
            return journal.Plan(fact.Id);
        }
        var review = new Review(state, reason, ground.Today, by);
        if (ground.Decisions.ReviewOf(fact.Id) is { } there && there with { At = ground.Today } == review)
            return journal.Plan(fact.Id);
        journal.Remove(review: other => Is(other, fact.Id, ground));
        journal.Add(
            $"{fact.Words} is {ReviewSection.NameOf(review.State)}{(reason is null ? "" : $": {reason}")}.",
            (page, sentence) =>
                page with
                {
                    Reviews = [.. page.Reviews, new ReviewDraft(fact.Id, review, fact.Identity, sentence)],
                }
        );
        return journal.Plan(fact.Id);
    }

    private static bool Is(ReviewDraft review, string fact, EditContext ground) =>
        DecidedExtract.FactOf(review.FactId, review.Fact, ground.Decisions) == fact;
}

/// <summary>A fact that a decision is about.</summary>
/// <param name="Id">As the graph shows it.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Identity">What it is.</param>
internal sealed record DecidedFact(string Id, Fact Fact, FactIdentity Identity)
{
    /// <summary>It in short words.</summary>
    public string Words =>
        $"{Fact.Subject} {Fact.Relation} {Fact.Object ?? (Fact.Value!.Length > 200 ? $"{Fact.Value[..200]}…" : Fact.Value)} ({Fact.Stance.ToString().ToLowerInvariant()})";

    public static async Task<DecidedFact?> FindAsync(EditContext ground, string id, string field)
    {
        if ((await ground.Store.GetFactsByIdAsync([id], ground.Cancellation)).GetValueOrDefault(id) is { } fact)
        {
            return new DecidedFact(id, fact, await IdentityAsync(ground, fact));
        }
        ground.Refuse(
            "UNKNOWN_FACT",
            $"There is no fact {Mistakes.Show(id)} in the graph; its id is what the field 'id' of a fact says.",
            field
        );
        return null;
    }

    /// <summary>The retractions of a fact by editors.</summary>
    public static IEnumerable<RetractionDraft> Retractions(EditContext ground, string id) =>
        ground
            .Decisions.Extracts.Where(page => Journal.IsPage(page.Key))
            .SelectMany(page => page.Value.Retractions)
            .Where(there => Is(there, id, ground));

    public static bool Is(RetractionDraft retraction, string id, EditContext ground) =>
        DecidedExtract.FactOf(retraction.FactId, retraction.Fact, ground.Decisions) == id;

    /// <summary>A date that is part of what it is stands in what an article says of it; the fact itself shows the most
    /// precise of all.</summary>
    private static async Task<FactIdentity> IdentityAsync(EditContext ground, Fact fact)
    {
        var relation = ground.Ontology.Relation(fact.Relation);
        var shown = FactIdentities.Of(fact, relation);
        if (!relation.TimeKey || shown.Id() == fact.Id)
            return shown;
        var evidence = (await ground.Store.GetEvidenceAsync([fact.Id], ground.Cancellation)).GetValueOrDefault(fact.Id)
            ?? [];
        var extracts = await ground.Store.GetExtractsAsync(
            [.. evidence.Select(one => one.Article.Id).Distinct()],
            ground.Cancellation
        );
        return extracts
            .Values.SelectMany(extract => DecidedExtract.Apply(extract, ground.Decisions).Facts)
            .Where(draft => draft.Id == fact.Id)
            .Select(draft => FactIdentities.Of(draft, relation))
            .FirstOrDefault(shown);
    }
}
