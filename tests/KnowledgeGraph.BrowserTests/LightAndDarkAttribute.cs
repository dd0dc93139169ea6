using System.Reflection;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

namespace KnowledgeGraph.BrowserTests;

/// <summary>The same path in light and in dark.</summary>
internal sealed class LightAndDarkAttribute(string path) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([new TheoryDataRow(path, ColorScheme.Light), new TheoryDataRow(path, ColorScheme.Dark)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
