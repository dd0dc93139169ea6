using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>JSON, a value a line, letters as they are.</summary>
internal sealed class LineOutput(Stream output)
{
    private const int Full = 1 << 16;

    private readonly ArrayBufferWriter<byte> _buffer = new(Full);

    /// <summary>How letters are written: as they are. The output is no HTML.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public async ValueTask WriteAsync(
        Action<Utf8JsonWriter> write,
        CancellationToken cancellation,
        byte end = (byte)'\n'
    )
    {
        using (var json = new Utf8JsonWriter(_buffer, Options))
            write(json);
        _buffer.Write([end]);
        if (_buffer.WrittenCount >= Full)
            await FlushAsync(cancellation);
    }

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await output.WriteAsync(_buffer.WrittenMemory, cancellation);
        _buffer.ResetWrittenCount();
    }
}

/// <summary>What a fact stands on, as JSON.</summary>
internal static class Evidences
{
    public static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("source", evidence.Article.Id);
        json.WriteString("title", evidence.Article.Title);
        json.WriteString("publisher", evidence.Article.Publisher);
        json.WriteString("publishedAt", evidence.Article.PublishedAt.ToString());
        if (evidence.Article.Url is { } url)
            json.WriteString("url", url);
        json.WriteNumber("sentence", evidence.Sentence.Number);
        json.WriteString("text", evidence.Sentence.Text);
        json.WriteString("quote", evidence.Quote);
        json.WriteNumber("offset", evidence.Offset);
        json.WriteEndObject();
    }
}
