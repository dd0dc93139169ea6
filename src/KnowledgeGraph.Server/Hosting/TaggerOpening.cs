using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Opens the tagger of names: the shipped one, or one that was trained here.</summary>
internal static class TaggerOpening
{
    /// <summary>The tagger that the settings name.</summary>
    public static Tagger Open(IConfiguration configuration, RuleSet rules) =>
        Open(configuration.Setting("Extract:Tagger"), rules);

    /// <summary>The tagger of a file of weights; the shipped one when there is none.</summary>
    public static Tagger Open(string? file, RuleSet rules)
    {
        if (string.IsNullOrEmpty(file))
            return Extractor.ShippedTagger(rules);
        using var stream = File.OpenRead(file);
        var weights = TaggerWeights.Read(stream);
        return new Tagger(weights, KnownWords.Of(rules), weights.Vectors is null ? null : Encoder());
    }

    /// <summary>The encoder, where the program was built with it.</summary>
    public static IWordVectors Encoder() =>
        Type.GetType("KnowledgeGraph.Encoder.ArcticVectors, KnowledgeGraph.Encoder") is { } type
            ? (IWordVectors)Activator.CreateInstance(type)!
            : throw new UsageException("This program was built without an encoder: build it with -p:Encoder=true.");
}
