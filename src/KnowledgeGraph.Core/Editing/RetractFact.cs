using KnowledgeGraph.Extracts;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>Editors take a fact back; importing its articles again does not bring it back.</summary>
/// <param name="Fact">Id of the fact.</param>
/// <param name="Reason">One of <see cref="RetractionReasons.Given"/>.</param>
/// <param name="Note">More in one line.</param>
/// <param name="ReplacedBy">Id of the fact that stands in its place.</param>
/// <param name="By">Who decides.</param>
public sealed record RetractFact(
    FactId Fact,
    string Reason,
    string? Note = null,
    FactId? ReplacedBy = null,
    string? By = null
) : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        var input = context.Reader.Plain(("reason", Reason), ("note", Note), ("by", By));
        var fields = new InputFields(input, "a retraction", context.Mistakes);
        var (reason, note, by) = (
            fields.OneOf("reason", RetractionSection.Reasons, required: true),
            fields.Text("note", 500),
            fields.Text("by", 200)
        );
        var fact = await DecidedFact.FindAsync(context, Fact, "fact");
        var replacedBy = ReplacedBy is { } other
            ? (await DecidedFact.FindAsync(context, other, "replacedBy"))?.Id
            : null;
        if (fact is null || reason is null)
            return EditPlan.Nothing;
        var retraction = new Retraction(reason, context.Today, by, note, replacedBy);
        var journal = new Journal(context);
        if (
            DecidedFact
                .Retractions(context, fact.Id)
                .Any(there => there.Retraction with { At = context.Today } == retraction)
        )
            return journal.Plan(fact.Id);
        journal.Remove(retraction: there => DecidedFact.Is(there, fact.Id, context));
        journal.Add($"{fact.Words} is taken back: {reason}{(note is null ? "" : $", {note}")}.", (page, sentence) =>
            page with
            {
                Retractions = [.. page.Retractions, new RetractionDraft(fact.Id, retraction, fact.Identity, sentence)],
            }
        );
        return journal.Plan(fact.Id);
    }
}
