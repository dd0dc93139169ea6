using KnowledgeGraph.Extracts;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>An article extract as text.</summary>
/// <param name="Text">YAML or JSON.</param>
public sealed record ImportExtract(string Text) : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        try
        {
            var extract = ExtractReader.ReadText(context.Ontology, "text", Text, context.Mistakes.Limits);
            var newcomers = await Newcomers.FindAsync(context.Store, [extract], context.Cancellation);
            var complete = await DecisionTargets.CompleteAsync(context.Store, [extract], context.Cancellation);
            return new EditPlan(extract.Article.Id, complete[0])
            {
                Warnings = [.. newcomers.Select(one => one.ToString())],
            };
        }
        catch (InputException input)
        {
            context.Add(input.Errors, "text");
            return EditPlan.Nothing;
        }
    }
}
