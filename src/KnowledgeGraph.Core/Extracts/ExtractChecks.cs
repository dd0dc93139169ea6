using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>What must hold for a whole extract: everything declared is used, and parts add up to their whole.</summary>
internal static class ExtractChecks
{
    public static void Check(
        Ontology ontology,
        IReadOnlyList<DeclaredEntity> entities,
        IReadOnlyList<DeclaredFact> facts,
        Mistakes mistakes
    )
    {
        var used = Used(facts);
        foreach (var entity in entities.Where(entity => !entity.IsMatched && !used.Contains(entity.Draft.Id)))
        {
            mistakes.Add(
                entity.Place,
                $"no fact speaks of '{entity.Draft.Id}'; remove it, or keep it with 'match: {{ state: new }}'"
            );
        }
        foreach (var property in ontology.Relations.Where(relation => relation.SumOver is not null))
            CheckSums(property, facts, mistakes);
    }

    /// <summary>Ids of the entities that facts speak of.</summary>
    public static HashSet<string> Used(IReadOnlyList<DeclaredFact> facts) =>
        [
            .. facts
                .SelectMany(fact =>
                    fact.Draft.Qualifiers.Values.Append(fact.Draft.Subject)
                        .Append(fact.Draft.Object)
                        .Append(fact.Draft.AttributedTo)
                )
                .OfType<string>(),
        ];

    /// <summary>
    /// The numbers of the parts must be the number of the whole, or no more than it while a part has no number. An
    /// entity with two numbers is a disagreement, which the graph shows as a conflict; it is left out here.
    /// </summary>
    private static void CheckSums(RelationKind property, IReadOnlyList<DeclaredFact> facts, Mistakes mistakes)
    {
        var asserted = facts.Where(fact => fact.Draft.Stance == Stance.Asserted).ToList();
        var numbers = asserted
            .Where(fact => fact.Draft.Relation == property.Name)
            .GroupBy(fact => fact.Draft.Subject)
            .Where(values => values.Select(fact => fact.Draft.Value).Distinct().Count() == 1)
            .Select(values =>
                (
                    Fact: values.First(),
                    IsExact: decimal.TryParse(
                        values.First().Draft.Value,
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var number
                    ),
                    Number: number
                )
            )
            .Where(value => value.IsExact)
            .ToDictionary(value => value.Fact.Draft.Subject);
        var wholes = asserted
            .Where(fact => fact.Draft.Relation == property.SumOver)
            .GroupBy(fact => fact.Draft.Object!, fact => fact.Draft.Subject);
        foreach (var whole in wholes)
        {
            var parts = whole.Distinct().ToList();
            var counted = parts.Where(numbers.ContainsKey).ToList();
            if (counted.Count < 2 || !numbers.TryGetValue(whole.Key, out var total))
                continue;
            var sum = counted.Sum(part => numbers[part].Number);
            if (sum == total.Number || (sum < total.Number && counted.Count < parts.Count))
                continue;
            var summands = string.Join(", ", counted.Select(part => $"'{part}': {numbers[part].Number}"));
            mistakes.Add(
                total.Fact.ValuePlace,
                $"{property.Name} of '{whole.Key}' is {total.Number}, but its parts ({summands}) add up to {sum}; "
                    + "correct the one that is wrong"
            );
        }
    }
}
