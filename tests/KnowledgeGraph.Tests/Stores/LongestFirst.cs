using KnowledgeGraph.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace KnowledgeGraph.Tests;

/// <summary>
/// The tests on Neo4j begin first: they take longest and wait for the server, so that others fill the time.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderBy(collection => collection.TestCollectionDisplayName != OnNeo4j.Name)
                .ThenBy(collection => collection.UniqueID, StringComparer.Ordinal),
        ];
}
