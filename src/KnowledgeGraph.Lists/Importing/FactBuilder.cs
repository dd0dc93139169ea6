using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>What a record says of its entities.</summary>
internal static class FactBuilder
{
    /// <summary>Adds what a record says of an entity.</summary>
    public static void AddAll(ThingSpec thing, string subject, Scope outer, RecordWork work)
    {
        foreach (var spec in thing.Facts)
        {
            if (spec.Each is null && HasNothing(spec, outer))
                continue;
            if (spec.Each is null)
                Add(spec, subject, outer, work);
            else
                foreach (var scope in RecordWork.Scopes(spec.Each, outer))
                    Add(spec, subject, scope, work);
        }
    }

    private static void Add(FactSpec spec, string subject, Scope scope, RecordWork work)
    {
        if (
            !RecordWork.Applies(spec.When, spec.Unless, scope)
            || RelationOf(spec, subject, scope, work) is not { } relation
        )
            return;
        if (relation.IsProperty)
            AddProperty(spec, relation, subject, scope, work);
        else
            AddRelation(spec, relation, subject, scope, work);
    }

    /// <summary>Most facts of a mapping are about fields that a record does not have.</summary>
    private static bool HasNothing(FactSpec spec, Scope scope) =>
        spec.Value?.HasNothing(scope) == true
        || (spec.To is { Each: null, Ref: { } to } && to.HasNothing(scope))
        || (spec.To is { Each: null, Table: not null, Id: { } id } && id.HasNothing(scope));

    private static RelationKind? RelationOf(FactSpec spec, string subject, Scope scope, RecordWork work)
    {
        if (spec.By is null)
            return work.Context.Ontology.Relation(spec.Relation!);
        var word = spec.By.First(scope, (_, text) => work.Note($"no property for '{Shortened.Text(text, 60)}'"));
        RecordWork.Use(word);
        if (word is null)
            return null;
        var relation = work.Context.Ontology.Relation(word.Value.Text);
        // What a field tells may not fit the entity (the passport of a company): then it is as any other.
        return
            spec.By.Else is { Length: > 0 } other
            && !work.Context.Ontology.Fits(work.Builder.KindOf(subject), relation.From)
            ? work.Context.Ontology.Relation(other)
            : relation;
    }

    private static void AddProperty(FactSpec spec, RelationKind property, string subject, Scope scope, RecordWork work)
    {
        if (!work.Context.Ontology.Fits(work.Builder.KindOf(subject), property.From))
        {
            if (spec.Value!.First(scope) is not null)
                work.Note(
                    $"{property.Name} of a {work.Builder.KindOf(subject)} does not fit the ontology and stays words"
                );
            return;
        }
        var about = spec.Approximate?.Holds(scope) == true;
        foreach (
            var found in spec.Value!.All(scope, (_, text) =>
                work.Note($"{property.Name}: no word for '{Shortened.Text(text, 60)}'")
            )
        )
        {
            if (spec.Rest && found.Leaves.Any(leaf => leaf.Used))
                continue;
            var text = work.Cut(found.Text, ValueText.MaxLength, $"a value of {property.Name}");
            var values = ValueText.Of(property, text, work.Context.Mapping.MonthFirst, about);
            if (values.Count == 0)
                work.Note($"{property.Name} cannot be '{Shortened.Text(found.Text, 60)}'");
            else
                RecordWork.Use(found);
            foreach (var value in values)
            {
                AddFact(spec, property, subject, null, value, found.Text, found.Leaves, scope, work);
                if (property.Identifies is { } scheme)
                    Identify(property, scheme, subject, value, work);
            }
        }
    }

    private static void Identify(RelationKind property, string scheme, string subject, string value, RecordWork work)
    {
        work.Builder.Identify(subject, new Identifier(scheme, work.Cut(value, 256, "an identifier")));
        if (IdentifierChecks.Problem(property.Check, value) is { } problem)
            work.Note($"{property.Name} '{Shortened.Text(value, 60)}': {problem}");
    }

    private static void AddRelation(FactSpec spec, RelationKind relation, string subject, Scope scope, RecordWork work)
    {
        foreach (var (other, leaves) in ThingBuilder.Build(spec.To!, scope, work))
        {
            var (from, to) = spec.Reverse ? (other, subject) : (subject, other);
            var (fromKind, toKind) = (work.Builder.KindOf(from), work.Builder.KindOf(to));
            if (
                !work.Context.Ontology.Fits(fromKind, relation.From) || !work.Context.Ontology.Fits(toKind, relation.To)
            )
            {
                work.Note($"{relation.Name} from a {fromKind} to a {toKind} does not fit the ontology and stays words");
                continue;
            }
            if (relation.Symmetric && string.CompareOrdinal(from, to) > 0)
                (from, to) = (to, from);
            AddFact(spec, relation, from, to, null, null, leaves, scope, work);
        }
    }

    private static void AddFact(
        FactSpec spec,
        RelationKind relation,
        string subject,
        string? @object,
        string? value,
        string? quote,
        IReadOnlyList<RecordNode> leaves,
        Scope scope,
        RecordWork work
    )
    {
        var all = leaves.ToList();
        var start = Date(spec.Start, scope, all, work);
        var end = Date(spec.End, scope, all, work);
        var at = Date(spec.At, scope, all, work);
        if (start is { } first && end is { } last && first.Earliest > last.Latest)
        {
            work.Note($"{relation.Name} ends ({last}) before it begins ({first}); the end is left out");
            end = null;
        }
        var details = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, detail) in spec.With)
        {
            if (detail.First(scope) is not { } found)
                continue;
            details[name] = work.Cut(found.Text, 500, "a detail");
            RecordWork.Use(found);
            all.AddRange(found.Leaves);
        }
        FactDetails.Add(spec, scope, details, all);
        var says = FactDetails.Attributed(spec, scope, all, work);
        var identity = new FactIdentity(
            relation.Name,
            subject,
            @object,
            value,
            spec.Stance,
            says,
            relation.TimeKey ? at ?? start : null
        );
        var id = identity.Id();
        if (spec.OnlyNew && work.Builder.Says(id))
            return;
        work.Builder.Add(
            new FactDraft(
                id,
                relation.Name,
                subject,
                @object,
                value,
                start,
                end,
                at,
                spec.Stance,
                says,
                1,
                details,
                work.Builder.Spans(quote, all)
            )
        );
    }

    private static PartialDate? Date(Value? value, Scope scope, List<RecordNode> leaves, RecordWork work)
    {
        if (
            value?.First(scope) is not { } found
            || ListDate.First(found.Text, work.Context.Mapping.MonthFirst) is not { } date
        )
            return null;
        RecordWork.Use(found);
        leaves.AddRange(found.Leaves);
        return date;
    }
}
