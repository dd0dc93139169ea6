using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>When a fact can hold, by its own dates and those of its ends.</summary>
internal static class TimeFields
{
    public static void AddTo(ObjectGraphType fact, Ontology ontology, IGraphType date)
    {
        Add(
            "date",
            "The date by which it is ordered and counted: its own, else that of the event at one of its ends, or the "
                + "birth, death or founding that it tells.",
            time => time.Date
        );
        Add(
            "possibleFrom",
            "The first day on which it can hold: by its own dates, else by births, foundings and events at its ends; "
                + "null when that is open.",
            time => Day(time.From)
        );
        Add(
            "possibleTo",
            "The last day on which it can hold; null when that is open. Before possibleFrom when its ends were never "
                + "there together.",
            time => Day(time.To)
        );

        void Add(string name, string description, Func<FactTime, PartialDate?> select) =>
            fact.Add(name, date, description, null, context =>
            {
                var view = (FactView)context.Source!;
                string[] unknown = [.. view.Fact.Ends.Where(id => view.Known(id) is null)];
                return unknown.Length == 0
                    ? Time(view.Known)
                    : context
                        .Request()
                        .Entities.LoadMany(unknown, found => Time(id => view.Known(id) ?? found.GetValueOrDefault(id)));

                // An end that went while the question was asked bounds nothing.
                object? Time(Func<string, Entity?> end) =>
                    end(view.Fact.Subject) is { } subject
                        ? select(
                            ontology.Lives.Of(
                                view.Fact,
                                ontology.Relation(view.Fact.Relation),
                                subject,
                                view.Fact.Object is { } id ? end(id) : null
                            )
                        )
                        : null;
            });
    }

    private static PartialDate? Day(DateOnly? day) => day is { } known ? PartialDate.Of(known) : null;
}
