using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Puts a planned graph into articles of a thousand facts, or as many as the size says. Three in ten facts of an article were reported before by
/// another, so that facts stand on several articles; entities come with the spelling each article prefers.
/// </summary>
internal sealed class ExtractStream(Ontology ontology, GraphSize size, GraphShape shape)
{
    private const int FirstNews = 1_000_000;
    private const string Lead = "According to people who know of it, ";
    public static readonly string[] Publishers =
    [
        "Viasna",
        "Reuters",
        "AP",
        "BBC",
        "Nasha Niva",
        "Zerkalo",
        "Belsat",
        "DW",
        "RFE/RL",
        "Novaya Gazeta Europe",
    ];
    private static readonly Stance[] Doubts = [Stance.Denied, Stance.Alleged, Stance.Planned, Stance.Possible];

    private readonly Spellings[] _names =
    [
        .. Enumerable
            .Range(0, size.Entities + Benchmarks.News.Articles)
            .Select(entity =>
                GeneratedNames.Of(
                    ontology.Kind(shape.Kinds[entity]),
                    RandomSource.For(size.Seed, "name", entity),
                    entity
                )
            ),
    ];

    private readonly Dictionary<int, string> _ids = [];

    public Spellings Names(int entity) => _names[entity];

    public string Id(int entity)
    {
        if (!_ids.TryGetValue(entity, out var id))
            _ids[entity] = id = GeneratedNames.Slug(_names[entity].Latin, entity);
        return id;
    }

    public int Count => (shape.Facts.Count + size.NewPerArticle - 1) / size.NewPerArticle;

    public IEnumerable<ArticleExtract> All() => Enumerable.Range(0, Count).Select(Extract);

    private ArticleExtract Extract(int number)
    {
        var dice = RandomSource.For(size.Seed, "article", number);
        var first = number * size.NewPerArticle;
        var facts = new SortedSet<int>(
            Enumerable.Range(first, Math.Min(size.NewPerArticle, shape.Facts.Count - first))
        );
        for (var i = 0; i < size.FactsPerArticle - size.NewPerArticle && first > 0; i++)
            facts.Add(dice.Below(first));
        return Extract(number, dice, facts.Select(fact => (fact, shape.Facts[fact])).ToList());
    }

    /// <summary>An article behind those of <see cref="All"/>: <see cref="Benchmarks.News"/>.</summary>
    public ArticleExtract News(int number)
    {
        var dice = RandomSource.For(size.Seed, "news", number);
        return Extract(FirstNews + number, dice, Benchmarks.News.Of(size, shape, number, ref dice));
    }

    private ArticleExtract Extract(int number, RandomSource dice, IReadOnlyList<(int Index, PlannedFact Fact)> facts)
    {
        var article = Article(number, dice);
        var sentences = new List<Sentence>(facts.Count);
        var drafts = new List<FactDraft>(facts.Count);
        var entities = new SortedSet<int>();
        foreach (var (index, fact) in facts)
        {
            var draft = Draft(fact, index, number, sentences.Count + 1, out var sentence, out var speaker);
            drafts.Add(draft);
            sentences.Add(sentence);
            entities.UnionWith(new[] { fact.Subject, fact.Object, speaker }.Where(entity => entity >= 0));
        }
        return new ArticleExtract(
            article,
            sentences,
            [.. entities.Select(entity => Entity(entity, article.Id, number))],
            drafts,
            []
        );
    }

    private static Article Article(int number, RandomSource dice)
    {
        var day = new DateOnly(2020, 1, 1).AddDays(dice.Below(2200));
        var publisher = dice.Of(Publishers);
        return new Article(
            (ArticleId)$"generated-{number:00000}",
            $"What happened up to {day:d MMMM yyyy}",
            publisher,
            PartialDate.Of(day),
            $"https://news.example/{number}",
            "en",
            TextKind.OwnWords,
            PartialDate.Of(day.AddDays(3)),
            ["A. Reporter"],
            "live"
        );
    }

    private EntityDraft Entity(int entity, string article, int number)
    {
        var dice = RandomSource.For(size.Seed, "spelling", ((long)entity << 32) | (uint)number);
        var (latin, cyrillic, lacinka) = _names[entity];
        List<EntityName> names = [new(latin, "en", "Latn", NameKind.Primary, null, [(ArticleId)article])];
        if (dice.Share() < 0.6)
            names.Add(new(cyrillic, "be", "Cyrl", NameKind.Translation, null, [(ArticleId)article]));
        if (dice.Share() < 0.2)
            names.Add(new(lacinka, "be", "Latn", NameKind.Transliteration, "lacinka", [(ArticleId)article]));
        return new EntityDraft(
            Id(entity),
            shape.Kinds[entity],
            names,
            null,
            entity % 3 == 0 ? [new Identifier("wikidata", $"Q{900_000_000 + entity}")] : []
        );
    }

    private FactDraft Draft(
        PlannedFact fact,
        int index,
        int article,
        int sentenceNumber,
        out Sentence sentence,
        out int speaker
    )
    {
        var (relation, subject, @object) = fact;
        // What the fact says is the same in each article; how surely, and how it is put, differs.
        var dice = RandomSource.For(size.Seed, "fact", index);
        var telling = RandomSource.For(size.Seed, "telling", ((long)index << 32) | (uint)article);
        var (start, end, at) = GeneratedValues.Dates(relation.Time, ref dice);
        var stance = dice.Share() < 0.9 ? Stance.Asserted : dice.Of(Doubts);
        speaker = stance == Stance.Asserted ? -1 : dice.Below(shape.FirstOutside);
        var value = @object < 0 ? GeneratedValues.Value(relation, ref dice) : null;
        if (relation.Symmetric && string.CompareOrdinal(Id(subject), Id(@object)) > 0)
            (subject, @object) = (@object, subject);
        var said = speaker < 0 ? null : Id(speaker);
        var quote = $"{_names[subject].Latin} {relation.Label} {value ?? _names[@object].Latin}";
        sentence = new Sentence(
            sentenceNumber,
            $"{Lead}{quote}{((at ?? start) is { } date ? $" ({date})" : "")}{(speaker < 0 ? "" : $", says {_names[speaker].Latin}")}."
        );
        var id = FactId.Of(
            relation.Name,
            Id(subject),
            value ?? Id(@object),
            stance,
            said,
            relation.TimeKey ? at ?? start : null
        );
        return new FactDraft(
            id,
            relation.Name,
            Id(subject),
            @object < 0 ? null : Id(@object),
            value,
            start,
            end,
            at,
            stance,
            said,
            0.5 + telling.Below(6) / 10.0,
            dice.Share() < 0.05 ? new Dictionary<string, string> { ["role"] = "deputy" } : [],
            [new QuoteSpan(sentenceNumber, quote, Lead.Length)]
        );
    }
}
