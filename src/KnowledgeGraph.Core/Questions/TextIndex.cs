using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Indexing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The words of all titles and sentences in memory: some 10 bytes for each word of a sentence. Many may read at once;
/// whoever writes must be alone (<see cref="LiveTextIndex"/> sees to that).
/// </summary>
internal sealed class TextIndex
{
    /// <summary>More words of a question are not looked at.</summary>
    private const int MaxWords = 12;

    private readonly TextVocabulary _words = new();
    private readonly Postings _passages = new();
    private readonly List<(int Article, int Sentence)> _places = [];
    private readonly List<IndexedArticle> _articles = [];
    private readonly Dictionary<ArticleId, int> _byId = [];

    /// <summary>Whether so much was taken out that it should be built anew.</summary>
    public bool IsWorn => _articles.Count > 10_000 && _byId.Count < _articles.Count / 2;

    /// <summary>Puts an article in, in place of what was known of it.</summary>
    public void Set(ArticleSentences text)
    {
        var article = text.Article;
        Remove(article.Id);
        var number = _articles.Count;
        _byId[article.Id] = number;
        _articles.Add(new IndexedArticle(article.Id, article.PublishedAt.Earliest.DayNumber, IsGone: false));
        Add(number, 0, article.Title);
        foreach (var sentence in text.Sentences)
            Add(number, sentence.Number, sentence.Text);
    }

    /// <summary>Takes an article out; nothing when it is not there.</summary>
    public void Remove(ArticleId id)
    {
        if (_byId.Remove(id, out var article))
            _articles[article] = _articles[article] with { IsGone = true };
    }

    /// <summary>All titles and sentences that hold each word of the text in some form.</summary>
    public TextHits Find(string text)
    {
        var asked = TextWords.Of(text).Select(place => place.Word).Distinct().Take(MaxWords).ToList();
        var words = new HashSet<string>();
        List<int>? found = null;
        foreach (var word in asked)
        {
            var meant = _words.Meant(word);
            words.UnionWith(meant.Select(number => _words[number]));
            var passages = new HashSet<int>();
            foreach (var number in meant)
            {
                foreach (var passage in _passages[(ulong)number])
                    passages.Add(passage);
            }
            found = found is null ? [.. passages] : [.. found.Where(passages.Contains)];
        }
        return new TextHits([.. (found ?? []).Select(HitAt).Where(hit => hit is not null).Select(hit => hit!)], words);
    }

    private TextHit? HitAt(int passage)
    {
        var (article, sentence) = _places[passage];
        return _articles[article] is { IsGone: false } known ? new TextHit(known.Id, known.Day, sentence) : null;
    }

    private void Add(int article, int sentence, string text)
    {
        var passage = _places.Count;
        _places.Add((article, sentence));
        foreach (var number in TextWords.Of(text).Select(place => _words.Add(place.Word)).Distinct())
            _passages.Add((ulong)number, passage);
    }

    private readonly record struct IndexedArticle(ArticleId Id, int Day, bool IsGone);
}

/// <summary>A title (sentence 0) or a sentence that holds what is looked for.</summary>
internal sealed record TextHit(ArticleId Article, int Day, int Sentence);

/// <summary>What was found, in no order, and the words to be marked.</summary>
internal sealed record TextHits(IReadOnlyList<TextHit> Hits, IReadOnlySet<string> Words);
