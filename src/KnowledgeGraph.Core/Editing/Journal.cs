using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Editing;

/// <summary>
/// The decisions of editors, as articles of their own: one for each day, each decision a numbered sentence. So they are
/// exported, copied and logged like whatever else is said, and no import undoes them.
/// </summary>
internal sealed class Journal(EditContext context)
{
    private const string Prefix = "editors-";

    private readonly Dictionary<ArticleId, ArticleExtract> _pages = context
        .Decisions.Extracts.Where(page => IsPage(page.Key))
        .ToDictionary(page => page.Key, page => page.Value);

    private readonly HashSet<ArticleId> _changed = [];

    public static bool IsPage(ArticleId article) => article.Text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Adds a decision to the page of today.</summary>
    /// <param name="sentence">The decision in words.</param>
    /// <param name="add">The page with the decision, which names its sentence.</param>
    public void Add(string sentence, Func<ArticleExtract, int, ArticleExtract> add)
    {
        var id = (ArticleId)$"{Prefix}{context.Today}";
        var page = _pages.GetValueOrDefault(id) ?? NewPage(id);
        var number = page.Sentences.Count == 0 ? 1 : page.Sentences[^1].Number + 1;
        _pages[id] = add(page with { Sentences = [.. page.Sentences, new Sentence(number, sentence)] }, number);
        _changed.Add(id);
    }

    /// <summary>Takes decisions back, with their sentences; whether there were any.</summary>
    public bool Remove(
        Func<JudgementDraft, bool>? judgement = null,
        Func<ReviewDraft, bool>? review = null,
        Func<RetractionDraft, bool>? retraction = null,
        Func<ShownName, bool>? shown = null
    )
    {
        var any = false;
        foreach (var (id, page) in _pages.ToList())
        {
            var gone = page
                .Judgements.Where(one => judgement?.Invoke(one) ?? false)
                .Select(one => one.Sentence)
                .Concat(page.Reviews.Where(one => review?.Invoke(one) ?? false).Select(one => one.Sentence))
                .Concat(page.ShownNames.Where(one => shown?.Invoke(one) ?? false).Select(one => one.Sentence))
                .Concat(page.Retractions.Where(one => retraction?.Invoke(one) ?? false).Select(one => one.Sentence))
                .ToList();
            if (gone.Count == 0)
                continue;
            any = true;
            _changed.Add(id);
            _pages[id] = page with
            {
                Judgements = [.. page.Judgements.Where(one => !(judgement?.Invoke(one) ?? false))],
                Reviews = [.. page.Reviews.Where(one => !(review?.Invoke(one) ?? false))],
                Retractions = [.. page.Retractions.Where(one => !(retraction?.Invoke(one) ?? false))],
                ShownNames = [.. page.ShownNames.Where(one => !(shown?.Invoke(one) ?? false))],
                Sentences = [.. page.Sentences.Where(sentence => !gone.Contains(sentence.Number))],
            };
        }
        return any;
    }

    /// <summary>What to write; a page without decisions is taken out, so that a decision taken back leaves nothing
    /// behind.</summary>
    public EditPlan Plan(string subject)
    {
        var pages = _changed.Order().Select(id => _pages[id]).ToLookup(Decisions.Decides);
        return new EditPlan(subject, [.. pages[true]], [.. pages[false].Select(page => page.Article.Id)]);
    }

    private ArticleExtract NewPage(ArticleId id) =>
        new(
            new Article(
                id,
                $"Decisions of the editors on {context.Today}",
                "Editors",
                context.Today,
                null,
                "en",
                TextKind.OwnWords,
                null,
                [],
                "live"
            ),
            [],
            [],
            [],
            []
        );
}
