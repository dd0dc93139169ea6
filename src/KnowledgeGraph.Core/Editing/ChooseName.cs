using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Editing;

/// <summary>An entity is shown by that name, also when articles come that call it otherwise; or that is taken
/// back.</summary>
/// <param name="Entity">Its id.</param>
/// <param name="Name">One of its names; null takes the choice back.</param>
/// <param name="Reason">Why, in one line.</param>
/// <param name="By">Who decides.</param>
public sealed record ChooseName(string Entity, string? Name, string? Reason = null, string? By = null) : Edit
{
    internal override async Task<EditPlan> PlanAsync(EditContext context)
    {
        var (reason, by) = EntityDecisions.Why(context, Reason, By);
        if (await EntityDecisions.FindAsync(context, Entity, "entity") is not { } entity)
            return EditPlan.Nothing;
        var journal = new Journal(context);
        if (Name is null)
        {
            journal.Remove(shown: choice => choice.Entity == entity.Id);
            return journal.Plan(entity.Id);
        }
        var name = SortKey.WellFormed(Name.Trim()).Normalize(NormalizationForm.FormC);
        var names = entity.Names.Select(one => one.Value).Distinct().ToList();
        if (!names.Contains(name))
        {
            var hint = DidYouMean.Among(name, names, $"; its names are {string.Join(", ", names.Take(10))}");
            context.Refuse(
                EditErrorCode.UnknownName,
                $"No article calls '{entity.Id}' {Mistakes.Show(name)}{hint}",
                "name"
            );
            return EditPlan.Nothing;
        }
        if (context.Decisions.ShownNameOf(entity.Id) == name)
            return journal.Plan(entity.Id);
        journal.Remove(shown: choice => choice.Entity == entity.Id);
        journal.Add($"{entity.Id} is shown as \"{name}\"{(reason is null ? "" : $": {reason}")}.", (page, sentence) =>
            page with
            {
                ShownNames = [.. page.ShownNames, new ShownName(entity.Id, name, context.Today, by, reason, sentence)],
            }
        );
        return journal.Plan(entity.Id);
    }
}
