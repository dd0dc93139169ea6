using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Reads texts of the formats that articles come in: plain text, Markdown, HTML, PDF, Word and e-mail.
/// </summary>
public static class ManuscriptReader
{
    /// <summary>As many characters of a text are read.</summary>
    public const int MaxLength = 1_048_576;

    /// <summary>And as many sentences.</summary>
    public const int MostSentences = Reading.Sentences.MostSentences;

    /// <summary>Names of the formats, by what files of them end with.</summary>
    public static readonly IReadOnlyDictionary<string, string> FormatByExtension = new Dictionary<string, string>
    {
        [".txt"] = "text",
        [".text"] = "text",
        [".md"] = "markdown",
        [".markdown"] = "markdown",
        [".html"] = "html",
        [".htm"] = "html",
        [".xhtml"] = "html",
        [".pdf"] = "pdf",
        [".docx"] = "docx",
        [".eml"] = "mail",
    };

    /// <summary>Reads plain text as somebody pasted it; HTML that was pasted is read as HTML.</summary>
    public static Manuscript ReadText(string text, ManuscriptTerms? terms = null)
    {
        var begin = text.AsSpan().TrimStart();
        return
            begin.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || begin.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? HtmlReader.Read(text, terms ?? new())
            : Make(PlainTextReader.Read(text), terms ?? new());
    }

    /// <summary>
    /// Reads a file by what its name ends with; throws <see cref="InputException"/> with what to do when it cannot.
    /// </summary>
    public static Manuscript ReadFile(string name, byte[] content, ManuscriptTerms? terms = null)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (!FormatByExtension.TryGetValue(extension, out var format))
            throw Refuse(
                name,
                $"files that end with '{extension}' are not read; {string.Join(", ", FormatByExtension.Keys)} are"
            );
        try
        {
            return format switch
            {
                "html" => HtmlReader.Read(TextDecoder.Decode(content), terms ?? new()),
                "markdown" => Make(MarkdownReader.Read(TextDecoder.Decode(content)), terms ?? new()),
                "pdf" => Make(PdfReader.Read(content), terms ?? new()),
                "docx" => Make(WordReader.Read(content), terms ?? new()),
                "mail" => Make(MailReader.Read(content), terms ?? new()),
                _ => ReadText(TextDecoder.Decode(content), terms),
            };
        }
        catch (Exception error)
            when (error is not (InputException or OutOfMemoryException or OperationCanceledException))
        {
            // Readers of others throw what they like for files that are not what their name says.
            throw Refuse(
                name,
                $"this is no {format} that can be read ({error.GetType().Name}); save it anew, or paste its text"
            );
        }
    }

    internal static Manuscript Make(RawText raw, ManuscriptTerms terms)
    {
        var text = raw.Text.Replace("\r\n", "\n").Replace('\r', '\n');
        var isLong = text.Length > MaxLength;
        if (isLong)
            text = text[..MaxLength];
        if (string.IsNullOrWhiteSpace(text))
            throw Refuse(
                terms.Name ?? "text",
                "there is no text in it; if it shows pictures of pages, it must go through text recognition first"
            );
        var language = terms.Language ?? raw.Language ?? TextLanguage.Of(text);
        var sentences = Sentences.Of(text);
        return new Manuscript(
            terms.Title ?? raw.Title,
            terms.Authors ?? raw.Authors,
            terms.Publisher ?? raw.Publisher,
            terms.PublishedAt ?? raw.PublishedAt ?? DateLine.Find(sentences),
            terms.Url ?? raw.Url,
            language,
            text,
            sentences
        )
        {
            IsCut = isLong || sentences.Count == MostSentences,
        };
    }

    /// <summary>How deep the parts of a page or document may be nested.</summary>
    internal const int MaxDepth = 500;

    internal static InputException TooDeep(string name) =>
        Refuse(name, $"its parts are nested more than {MaxDepth} deep; paste its text instead");

    internal static InputException Refuse(string name, string message) => new([new InputError(name, 1, 1, message)]);
}

/// <summary>What somebody says of a text; it weighs more than what the text says of itself.</summary>
public sealed record ManuscriptTerms
{
    /// <summary>What to call it in messages.</summary>
    public string? Name { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public PartialDate? PublishedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Url { get; init; }

    /// <summary>Its language.</summary>
    public string? Language { get; init; }
}

/// <summary>What a reader of a format found.</summary>
internal sealed record RawText(string Text)
{
    public string? Title { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Publisher { get; init; }
    public PartialDate? PublishedAt { get; init; }
    public string? Url { get; init; }
    public string? Language { get; init; }
}
