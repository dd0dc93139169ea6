using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>The mappings of lists that come with the seed folder.</summary>
internal static class MappingFiles
{
    /// <summary>Reads them; throws <see cref="Reading.InputException"/> with every mistake in them.</summary>
    public static MappingFolder ReadMappings(this IConfiguration configuration, Ontology ontology) =>
        MappingFolder.Read(ontology, Path.Combine(configuration.Setting("Seed:Folder")!, "lists"));
}
