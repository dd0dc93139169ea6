using System.Buffers.Binary;
using System.Security.Cryptography;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>An extract with what it alone tells of its rows: made on other threads, ahead of the one that
/// writes.</summary>
internal sealed class PreparedExtract
{
    private readonly Lazy<EvidenceRow[]> _claims;
    private readonly Lazy<EntityDraftRow[]> _sayings;

    /// <param name="write">To be written.</param>
    /// <param name="known">Hash of what the store has of the article; the same again takes no more than its
    /// hash.</param>
    /// <param name="ontology">What the extract is checked against, unless it is the same again; throws where it breaks
    /// its promises.</param>
    /// <param name="withEvidence">Whether rows of evidence are wanted at once.</param>
    public PreparedExtract(ArticleWrite write, string? known, Ontology ontology, bool withEvidence = true)
    {
        Write = write;
        Hash = write.KnownHash ?? GraphJson.HashOf(write.Said);
        var extract = write.Understood;
        _claims = new(() => [.. extract.Facts.Select(EvidenceRow.Of)]);
        _sayings = new(() => [.. extract.Entities.Select(EntityDraftRow.Of)]);
        if (Hash == known)
            return;
        ExtractCheck.Require(write.Said, ontology);
        _ = Sayings;
        if (withEvidence)
            _ = Claims;
    }

    public ArticleWrite Write { get; }

    public string Hash { get; }

    /// <summary>One for each fact.</summary>
    public EvidenceRow[] Claims => _claims.Value;

    /// <summary>One for each entity.</summary>
    public EntityDraftRow[] Sayings => _sayings.Value;
}

/// <summary>What an article says of an entity; many say the same.</summary>
internal readonly record struct EntityDraftRow(byte[] Doc, long Hash)
{
    public static EntityDraftRow Of(EntityDraft draft)
    {
        var doc = EntityReader.Doc(draft);
        return new(doc, BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(doc)));
    }
}
