using System.Buffers.Binary;
using System.Text.Json;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>An article with its records for the sorters: made on other threads, ahead of the one that writes.</summary>
internal sealed class FilledArticle
{
    private static readonly HashSet<FactId> _noReviews = [];

    public FilledArticle(ArticleExtract extract, Ontology ontology)
    {
        var write = new ArticleWrite(extract, extract, IsRemoved: false, _noReviews);
        Prepared = new PreparedExtract(write, null, ontology, withEvidence: false);
        Facts = [.. extract.Facts.Select(FactRecord)];
        Entities = [.. Prepared.Sayings.Select(EntityRecord)];
        Change = ChangeOf(extract);
    }

    public PreparedExtract Prepared { get; }

    public ArticleExtract Extract => Prepared.Write.Said;

    /// <summary>One for each fact: its position, and the draft as JSON.</summary>
    public byte[][] Facts { get; }

    /// <summary>One for each entity: its position, the hash of its row, and the row.</summary>
    public byte[][] Entities { get; }

    /// <summary>The entry of the change log, without entities.</summary>
    public byte[] Change { get; }

    public static (int Position, FactDraft Draft) ReadFact(ReadOnlySpan<byte> record) =>
        (
            BinaryPrimitives.ReadInt32LittleEndian(record),
            JsonSerializer.Deserialize(record[sizeof(int)..], GraphJson.Plain.FactDraft)!
        );

    public static (int Position, EntityDraftRow Row) ReadEntity(ReadOnlySpan<byte> record) =>
        (
            BinaryPrimitives.ReadInt32LittleEndian(record),
            new EntityDraftRow(
                record[(sizeof(int) + sizeof(long))..].ToArray(),
                BinaryPrimitives.ReadInt64LittleEndian(record[sizeof(int)..])
            )
        );

    /// <summary>Facts, relations and ends.</summary>
    public static (IReadOnlyList<FactId> Facts, IReadOnlyList<string> Relations, IReadOnlyList<string> Ends) ReadChange(
        ReadOnlyMemory<byte> record
    )
    {
        using var reader = new BinaryReader(new MemoryStream(record.ToArray()));
        return (Json.FactIds(reader.ReadString()), Json.List(reader.ReadString()), Json.List(reader.ReadString()));
    }

    private static byte[] FactRecord(FactDraft draft, int position)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(draft, GraphJson.Plain.FactDraft);
        var record = new byte[sizeof(int) + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(record, position);
        json.CopyTo(record, sizeof(int));
        return record;
    }

    private static byte[] EntityRecord(EntityDraftRow row, int position)
    {
        var record = new byte[sizeof(int) + sizeof(long) + row.Doc.Length];
        BinaryPrimitives.WriteInt32LittleEndian(record, position);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(sizeof(int)), row.Hash);
        row.Doc.CopyTo(record, sizeof(int) + sizeof(long));
        return record;
    }

    /// <summary>An article that says a fact for the first time changes it: all its facts are in its change.</summary>
    private static byte[] ChangeOf(ArticleExtract extract)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Json.Of(extract.Facts.Select(fact => fact.Id).Distinct().Order()));
        writer.Write(InOrder(extract.Facts.Select(fact => fact.Relation)));
        writer.Write(
            InOrder(extract.Facts.SelectMany(fact => (string?[])[fact.Subject, fact.Object]).OfType<string>())
        );
        writer.Flush();
        return bytes.ToArray();
    }

    private static string InOrder(IEnumerable<string> texts) => Json.Of(texts.Distinct().Order(StringComparer.Ordinal));
}
