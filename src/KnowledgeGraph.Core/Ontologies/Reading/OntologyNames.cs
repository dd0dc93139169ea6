using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Ontologies.Reading;

/// <summary>No name of an ontology may mean two things, there or in the schema that is made of it.</summary>
internal static class OntologyNames
{
    public static void Check(
        IReadOnlyList<Placed<EntityKind>> kinds,
        IReadOnlyList<Placed<RelationKind>> relations,
        OntologyRules rules,
        Mistakes mistakes
    )
    {
        CheckKinds(kinds, rules, mistakes);
        foreach (var twice in relations.GroupBy(relation => relation.Name.Value).Where(same => same.Count() > 1))
        {
            mistakes.Add(
                twice.Last().Name,
                $"'{twice.Key}' is already the name of a relation ({twice.First().Name.Place.Near}); choose another"
            );
        }
        CheckFormer(kinds, kind => kind.RenamedFrom, mistakes);
        CheckFormer(relations, relation => relation.RenamedFrom, mistakes);
        var reported = new HashSet<(InputNode, InputNode?)>();
        foreach (var kind in kinds.Where(kind => !kind.Value.Abstract))
            CheckFields(kind.Value, relations, rules, reported, mistakes);
    }

    /// <summary>A former name leads to one thing, and is none of today.</summary>
    private static void CheckFormer<T>(
        IReadOnlyList<Placed<T>> all,
        Func<T, IReadOnlyList<string>> former,
        Mistakes mistakes
    )
    {
        var taken = all.Select(one => one.Name.Value).ToHashSet();
        foreach (var one in all)
        {
            foreach (var name in former(one.Value).Where(name => !taken.Add(name)))
                mistakes.Add(
                    one.At("renamedFrom"),
                    $"'{name}' cannot be a former name of {one.Name.Value}: it is a name of today, or a former name "
                        + "of another"
                );
        }
    }

    /// <summary>A kind gives the schema a type, a field for one of it and a field for many.</summary>
    private static void CheckKinds(IReadOnlyList<Placed<EntityKind>> kinds, OntologyRules rules, Mistakes mistakes)
    {
        var taken = new Dictionary<string, InputNode>();
        foreach (var kind in kinds)
        {
            var (name, plural) = (kind.Name.Value, kind.Value.Plural);
            if (rules.Types.Contains(name))
                mistakes.Add(
                    kind.Name,
                    $"'{name}' is a type that every GraphQL schema of this program has; choose another name"
                );
            if (name.Length > 0)
                Take(char.ToLowerInvariant(name[0]) + name[1..], kind.Name);
            if (plural.Length > 0)
                Take(plural, kind.At("plural"));
        }

        void Take(string field, InputNode place)
        {
            if (rules.RootFields.Contains(field))
                mistakes.Add(
                    place,
                    $"'{field}' is a field that every GraphQL schema of this program has; choose another name"
                );
            else if (!taken.TryAdd(field, place))
                mistakes.Add(
                    place,
                    $"'{field}' is already the GraphQL field of another kind ({taken[field].Place.Near}); choose "
                        + "another name"
                );
        }
    }

    private static void CheckFields(
        EntityKind kind,
        IReadOnlyList<Placed<RelationKind>> relations,
        OntologyRules rules,
        HashSet<(InputNode, InputNode?)> reported,
        Mistakes mistakes
    )
    {
        var taken = new Dictionary<string, (string Relation, InputNode Place)>();
        foreach (var relation in relations)
        {
            if (relation.Value.From.Any(kind.Ancestors.Contains))
                Take(relation, relation.Value.Field, "field");
            if (!relation.Value.Symmetric && relation.Value.To.Any(kind.Ancestors.Contains))
                Take(relation, relation.Value.InverseField, "inverseField");
        }

        void Take(Placed<RelationKind> relation, string field, string key)
        {
            var place = relation.At(key);
            if (rules.EntityFields.Contains(field))
            {
                if (reported.Add((place, null)))
                    mistakes.Add(place, $"'{field}' is a field that every entity has; choose another name");
            }
            else if (
                field.Length > 0
                && !taken.TryAdd(field, (relation.Name.Value, place))
                && reported.Add((place, taken[field].Place))
            )
            {
                mistakes.Add(
                    place,
                    $"'{field}' is already a field of {kind.Name}, by {taken[field].Relation} "
                        + $"({taken[field].Place.Place.Near}); choose another name"
                );
            }
        }
    }
}
