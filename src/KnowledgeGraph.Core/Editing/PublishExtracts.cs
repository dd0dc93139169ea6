using System.Text.Json.Serialization;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>Article extracts as texts, all of them or none.</summary>
/// <param name="Ids">What they are called where they were private: who sends it again has no texts any more.</param>
/// <param name="Texts">YAML or JSON, each of an article of its own.</param>
public sealed record PublishExtracts(IReadOnlyList<string> Ids, [property: JsonIgnore] IReadOnlyList<string> Texts)
    : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        var extracts = new List<ArticleExtract>();
        for (var i = 0; i < Texts.Count; i++)
        {
            try
            {
                var extract = ExtractReader.ReadText(context.Ontology, $"{i}", Texts[i], context.Mistakes.Limits);
                if (extracts.Any(other => other.Article.Id == extract.Article.Id))
                    context.Refuse(
                        EditErrorCode.ArticleExists,
                        $"Two of these extracts are of the article '{extract.Article.Id}'; publish one of them.",
                        "ids",
                        $"{i}"
                    );
                extracts.Add(extract);
            }
            catch (InputException input)
            {
                foreach (var error in input.Errors)
                    context.Refuse(
                        EditErrorCode.InvalidExtract,
                        $"{error.Line}:{error.Column} {error.Message}",
                        "ids",
                        $"{i}"
                    );
            }
        }
        if (extracts.Count < Texts.Count || extracts.Count == 0)
            return EditPlan.Nothing;
        var newcomers = await Newcomers.FindAsync(context.Store, extracts, context.Cancellation);
        var complete = await DecisionTargets.CompleteAsync(context.Store, extracts, context.Cancellation);
        return new EditPlan(extracts[0].Article.Id, complete, [])
        {
            Warnings = [.. newcomers.Select(one => one.ToString())],
        };
    }
}
