using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Guard;

/// <summary>The fragments of a document by name.</summary>
internal sealed class Fragments
{
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _byName = [];

    public Fragments(GraphQLDocument document)
    {
        // Of two with one name the engine takes the first, before it reports them.
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            _byName.TryAdd(fragment.FragmentName.Name.Value, fragment);
    }

    public GraphQLFragmentDefinition? Find(GraphQLFragmentSpread spread) =>
        _byName.GetValueOrDefault(spread.FragmentName.Name.Value);
}
