namespace KnowledgeGraph.Lists.Importing;

/// <summary>What becomes of an entry that a version of its list lacks: it has an end, and is not gone.</summary>
internal static class Delisting
{
    /// <summary>The source with one more line, on which the end of the restrictions that it told of stands.</summary>
    /// <param name="extract">As the last version had it.</param>
    /// <param name="measures">How restrictions are said; null ends none.</param>
    /// <param name="version">Date of the first version that lacks it.</param>
    public static ArticleExtract Of(ArticleExtract extract, Measures? measures, PartialDate version)
    {
        var number = extract.Sentences[^1].Number + 1;
        var line = $"Delisted: no longer in the version of {version}";
        var ends = extract
            .Entities.Where(entity => measures is not null && entity.Kind == measures.Kind)
            .Where(entity => extract.Facts.Any(fact => fact.Relation == measures!.Target && fact.Subject == entity.Id))
            .Select(entity => End(entity.Id, measures!.Until, version, number, line));
        return extract with
        {
            Article = extract.Article with { Record = extract.Article.Record! with { Delisted = version } },
            Sentences = [.. extract.Sentences, new Sentence(number, line)],
            Facts = [.. extract.Facts, .. ends.Where(end => extract.Facts.All(fact => fact.Id != end.Id))],
        };
    }

    private static FactDraft End(string entity, string property, PartialDate version, int number, string line)
    {
        var value = version.ToString();
        return new FactDraft(
            FactId.Of(property, entity, value, Stance.Asserted, null, null),
            property,
            entity,
            null,
            value,
            null,
            null,
            null,
            Stance.Asserted,
            null,
            1,
            new Dictionary<string, string>(),
            [new QuoteSpan(number, value, line.Length - value.Length)]
        );
    }
}
