using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Modeling;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>What reads an article for the desk.</summary>
/// <param name="Rules">The rules of all languages.</param>
/// <param name="Extractor">Proposes facts by the rules.</param>
/// <param name="Model">Adds what it finds beside them; null where there is none.</param>
public sealed record ArticleReaders(RuleSet Rules, Extractor Extractor, ModelProposer? Model);
